import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankedRows } from '../../../../src/engine/columnar/rankedRows';
import { pickIndex, randomSource } from '../../../support/randomSource';

const size = 30_000;
const random = randomSource(7);

/** Times of kinds that intervals of one length do not part well. */
const kinds: Readonly<Record<string, () => number>> = {
  'spread over a year': () => random() * 3e10,
  'all at one instant': () => 5,
  'in two heaps with a stray': () => (random() < 0.0001 ? -1e14 : pickIndex(random, 2) * 1e9 + pickIndex(random, 50)),
};

describe('rankedRows', () => {
  for (const [kind, next] of Object.entries(kinds)) {
    const time = Float64Array.from({ length: size }, next);
    const file = Uint16Array.from({ length: size }, () => pickIndex(random, 3));
    const offset = Float64Array.from({ length: size }, (_, i) => (i * 7919) % size);
    const rows = Uint32Array.from({ length: size / 2 }, (_, i) => 2 * i);
    const sorted = [...rows].sort(
      (a, b) =>
        (time[a] ?? 0) - (time[b] ?? 0) || (file[a] ?? 0) - (file[b] ?? 0) || (offset[a] ?? 0) - (offset[b] ?? 0),
    );

    it(`gives the rows of a page as a whole sort would, of times ${kind}`, () => {
      for (const [from, to] of [
        [0, 20],
        [7000, 7020],
        [14_980, 15_000],
        [0, 15_000],
        [100, 100],
        [2000, 9000],
      ] as const)
        assert.deepEqual([...rankedRows(rows, [time, file, offset], from, to)], sorted.slice(from, to));
    });
  }

  it('leaves the rows that it is given as they are', () => {
    const rows = Uint32Array.from([2, 0, 1]);
    assert.deepEqual([...rankedRows(rows, [Float64Array.from([3, 2, 1])], 0, 3)], [2, 1, 0]);
    assert.deepEqual([...rows], [2, 0, 1]);
  });
});
