import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { recode } from '../../../../src/ingest/columns/recode';

const kinds = [Uint8Array, Uint16Array, Uint32Array] as const;

describe('recode', () => {
  it('writes each code by its new number from a row on and nothing else, for arrays of all widths', () => {
    const any = fc.tuple(
      fc.array(fc.nat({ max: 4 }), { maxLength: 20 }),
      fc.uint32Array({ minLength: 5, maxLength: 5, max: 255 }),
      fc.nat({ max: 5 }),
    );
    for (const From of kinds)
      for (const Into of kinds)
        fc.assert(
          fc.property(any, ([codes, next, at]) => {
            const into = new Into(codes.length + 10).fill(7);
            recode(From.from(codes), next, into, at);
            const expected = [...into].map((_, row) => next[codes[row - at] ?? -1] ?? 7);
            assert.deepEqual([...into], expected);
          }),
        );
  });

  it('copies codes that stay what they are', () => {
    const into = new Uint8Array(5);
    recode(Uint8Array.of(2, 0, 1), Uint32Array.of(0, 1, 2), into, 1);
    assert.deepEqual([...into], [0, 2, 0, 1, 0]);
  });
});
