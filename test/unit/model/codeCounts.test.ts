import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeCounts } from '../../../src/model/codeCounts';

describe('codeCounts', () => {
  for (const kind of [Uint8Array, Uint16Array])
    it(`counts the rows of each code and of no value, for any number of rows of a ${kind.name}`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(3), { maxLength: 9 }), (codes) => {
          const counts = codeCounts({ codes: kind.from(codes), values: ['a', 'b', 'c'] });
          assert.deepEqual(
            [...counts],
            [0, 1, 2, 3].map((code) => codes.filter((other) => other === code).length),
          );
        }),
      );
    });
});
