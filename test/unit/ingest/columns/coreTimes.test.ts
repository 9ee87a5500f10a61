import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coreTimes } from '../../../../src/ingest/columns/coreTimes';
import { dayMs } from '../../../../src/model/timeZone';

const start = Date.UTC(2025, 0, 1);
const spread = (n: number, days: number, from = start): number[] =>
  Array.from({ length: n }, (_, i) => from + Math.floor((i / (n - 1)) * days * dayMs));
const far = (times: readonly number[]): number[] => {
  const { from, to } = coreTimes(Float64Array.from(times));
  return times.filter((ms) => ms < from || ms > to);
};
const epoch = 0;

describe('coreTimes leaves out', () => {
  it('one stamp of 1970 among 3,000 of 60 days', () => {
    assert.deepEqual(far([...spread(1500, 60), epoch, ...spread(1500, 60)]), [epoch]);
  });

  it('stamps at both edges, each as far from the rest as the other', () => {
    const late = start * 2;
    assert.deepEqual(far([epoch, ...spread(3000, 60), late]), [epoch, late]);
  });

  it('several groups beyond one gap', () => {
    const odd = [epoch, epoch + 1, Date.UTC(1999, 5, 1)];
    assert.deepEqual(far([...odd, ...spread(4000, 60)]), odd);
  });

  it('nothing of 1,000 events or fewer, and one of 1,001', () => {
    assert.deepEqual(far([epoch, ...spread(999, 60)]), []);
    assert.deepEqual(far([epoch, ...spread(1000, 60)]), [epoch]);
  });

  it('nothing of a group of 0.1 % or more', () => {
    assert.deepEqual(far([epoch, epoch, epoch, ...spread(2998, 60)]), [epoch, epoch, epoch]);
    assert.deepEqual(far([epoch, epoch, epoch, ...spread(2997, 60)]), []);
  });

  it('nothing within a gap as long as the span of the rest, or as 30 days', () => {
    const rest = (days: number): number[] => spread(3000, days);
    assert.deepEqual(far([start - 60 * dayMs, ...rest(60)]), []);
    assert.deepEqual(far([start - 60 * dayMs - 1, ...rest(60)]), [start - 60 * dayMs - 1]);
    assert.deepEqual(far([start - 30 * dayMs, ...rest(1)]), []);
    assert.deepEqual(far([start - 30 * dayMs - 1, ...rest(1)]), [start - 30 * dayMs - 1]);
  });

  it('the same as taking in one time after the other would, for any times', () => {
    const edge = fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 6 });
    fc.assert(
      fc.property(edge, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1001, max: 4000 }), (days, span, n) => {
        const times = [...spread(n, span), ...days.map((day) => start + day * dayMs + day)];
        const sorted = [...times].sort((a, b) => a - b);
        const spare = Math.ceil(sorted.length / 1000) - 1;
        let [low, high] = [spare, sorted.length - 1 - spare];
        const at = (i: number): number => sorted[i] ?? Number.NaN;
        for (let grown = true; grown; ) {
          const reach = Math.max(at(high) - at(low), 30 * dayMs);
          grown = true;
          if (at(low) - at(low - 1) <= reach) low--;
          else if (at(high + 1) - at(high) <= reach) high++;
          else grown = false;
        }
        assert.deepEqual(coreTimes(Float64Array.from(times)), { from: at(low), to: at(high) });
      }),
      { numRuns: 60 },
    );
  });
});
