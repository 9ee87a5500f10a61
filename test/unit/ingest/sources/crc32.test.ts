import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { crc32, tableCrc32 } from '../../../../src/ingest/sources/crc32';

describe('the CRC-32', () => {
  it('of "123456789" is the check value of the algorithm', () => {
    assert.deepEqual(
      [crc32, tableCrc32].map((sum) => sum(Buffer.from('123456789'))),
      [0xcbf43926, 0xcbf43926],
    );
  });

  it('by a table is that of Node, of bytes in one piece and in two', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const whole = crc32(bytes);
        for (const sum of [crc32, tableCrc32]) {
          assert.equal(sum(bytes), whole);
          assert.equal(sum(bytes.subarray(cut), sum(bytes.subarray(0, cut))), whole);
        }
      }),
    );
  });
});
