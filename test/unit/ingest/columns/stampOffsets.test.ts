import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StampOffsets } from '../../../../src/ingest/columns/stampOffsets';

const clockOf = (stamps: readonly (readonly [offset: number, ms: number])[], from = 0, to = 100) => {
  const offsets = new StampOffsets();
  for (const [offset, ms] of stamps) offsets.add(offset, ms);
  return offsets.clockWithin({ from, to });
};

describe('StampOffsets', () => {
  it('knows each offset once, ascending, whatever the order of the stamps', () => {
    const stamps = [120, 60, 120, 0, 60, -90].map((offset, ms) => [offset, ms] as const);
    assert.deepEqual(clockOf(stamps), { offsets: [-90, 0, 60, 120], bare: false });
  });

  it('tells stamps without an offset from those with', () => {
    const bare = [Number.NaN, 1] as const;
    assert.deepEqual(clockOf([bare, bare]), { offsets: [], bare: true });
    assert.deepEqual(clockOf([bare, [60, 2], bare]), { offsets: [60], bare: true });
    assert.deepEqual(clockOf([]), { offsets: [], bare: false });
  });

  it('forgets an offset that only stamps outside the span carried', () => {
    const stamps = [
      [0, -500],
      [60, 10],
      [Number.NaN, 900],
      [60, 20],
      [120, -5],
      [120, 50],
    ] as const;
    assert.deepEqual(clockOf(stamps), { offsets: [60, 120], bare: false });
  });
});

describe('the span of all times', () => {
  it('holds those of all offsets, and nothing where there are none', () => {
    const offsets = new StampOffsets();
    assert.deepEqual(offsets.whole(), { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY });
    for (const [offset, ms] of [
      [60, 5],
      [Number.NaN, 2],
      [60, 9],
    ] as const)
      offsets.add(offset, ms);
    assert.deepEqual(offsets.whole(), { from: 2, to: 9 });
  });
});
