import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SpareRoom } from '../../../../src/engine/star/spareRoom';

describe('SpareRoom', () => {
  it('gives arrays in spare memory that do not overlap, and others once it is used up', () => {
    const spare = new Float64Array(20).subarray(2, 8);
    const room = new SpareRoom();
    room.add(spare);
    const [bytes, longs, rest, more] = [
      room.array(Uint8Array, 3),
      room.array(Uint32Array, 5),
      room.array(Uint16Array, 8),
      room.array(Uint8Array, 1),
    ];
    assert.deepEqual(
      [bytes, longs, rest].map(({ buffer, byteOffset }) => [buffer === spare.buffer, byteOffset]),
      [
        [true, 16],
        [true, 24],
        [true, 48],
      ],
    );
    assert.notEqual(more.buffer, spare.buffer);
    assert.deepEqual(
      [bytes, longs, rest, more].map(({ length }) => length),
      [3, 5, 8, 1],
    );
  });
});
