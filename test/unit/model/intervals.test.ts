import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf } from '../../../src/model/calendar';
import { groupingOf, stridesOf } from '../../../src/model/grouping';
import { endOf, intervalAt, intervalsOf } from '../../../src/model/intervals';

const calendar = (from: string, to: string, missedAfter = 0) =>
  calendarOf({
    timeZone: 'UTC',
    window: 'rolling30',
    firstMs: Date.parse(from),
    lastMs: Date.parse(to),
    missedBefore: 0,
    missedAfter,
  });

describe('intervals', () => {
  it('end with the last full day of a log, days left over before the first', () => {
    const whole = calendar('2025-01-01T00:00:00Z', '2025-01-20T23:59:59Z');
    assert.deepEqual(intervalsOf(whole, null, 7), { from: 6, days: 7, count: 2 });
    const partial = calendar('2025-01-01T00:00:00Z', '2025-01-20T08:00:00Z', 0.5);
    assert.deepEqual(intervalsOf(partial, null, 7), { from: 5, days: 7, count: 2 });
  });

  it('lie within a period, and are none where it is shorter than one', () => {
    const log = calendar('2025-01-01T00:00:00Z', '2025-02-28T23:59:59Z');
    const period = { from: log.firstDay + 10, to: log.firstDay + 26 };
    assert.deepEqual(intervalsOf(log, period, 7), { from: 12, days: 7, count: 2 });
    assert.equal(intervalsOf(log, period, 30).count, 0);
  });

  it('place days, and none outside of them', () => {
    const intervals = { from: 6, days: 7, count: 2 };
    assert.deepEqual(
      [5, 6, 12, 13, 19, 20].map((day) => intervalAt(intervals, day)),
      [null, 0, 0, 1, 1, null],
    );
    assert.equal(endOf(intervals), 20);
  });
});

describe('a grouping by intervals', () => {
  it('has a group an interval, and one more than the days of a window for active days', () => {
    const weeks = { from: 0, days: 7, count: 4 };
    const by = [
      { kind: 'first_interval', ...weeks },
      { kind: 'active_days', from: 0, to: 30 },
      { kind: 'interval', ...weeks },
    ] as const;
    assert.deepEqual(groupingOf(by, 30, []), { sizes: [4, 31, 4], groups: 496 });
    assert.deepEqual(stridesOf([4, 31, 4]), [124, 4, 1]);
  });

  it('is refused by days and intervals at once, and says what to shorten where groups are too many', () => {
    const daily = { kind: 'interval', from: 0, days: 1, count: 2000 } as const;
    assert.throws(
      () => groupingOf([{ kind: 'day' }, daily], 30, []),
      /by days or by one kind of intervals, not by both/,
    );
    assert.throws(() => groupingOf([daily, { ...daily, kind: 'first_interval' }], 30, []), /longer intervals/);
  });
});
