import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Calendar, type CalendarInput, calendarOf, clip } from '../../../src/model/calendar';

const calendar = (from: string, to: string, more: Partial<CalendarInput> = {}): Calendar =>
  calendarOf({
    timeZone: 'UTC',
    window: 'rolling30',
    firstMs: Date.parse(from),
    lastMs: Date.parse(to),
    missedBefore: 0,
    missedAfter: 0,
    ...more,
  });

describe('full days', () => {
  it('are all days of a log that begins and ends at midnight', () => {
    const { days, full } = calendar('2025-01-01T00:00:10Z', '2025-03-31T23:59:50Z');
    assert.equal(days, 90);
    assert.deepEqual(full, { from: 0, to: 90 });
  });

  it('leave out a first and a last day of which the log misses 2 % or more of an average day', () => {
    const missed = { missedBefore: 0.02, missedAfter: 0.3 };
    assert.deepEqual(calendar('2025-01-01T06:00:00Z', '2025-01-10T18:00:00Z', missed).full, { from: 1, to: 9 });
  });

  it('keep a day whose missed hours hold less on every day, however long they are', () => {
    const missed = { missedBefore: 0.019, missedAfter: 0 };
    assert.deepEqual(calendar('2025-01-01T08:01:00Z', '2025-01-10T17:59:00Z', missed).full, { from: 0, to: 10 });
  });

  it('miss under an hour where the log has fewer than three days', () => {
    assert.deepEqual(calendar('2025-01-01T00:30:00Z', '2025-01-02T23:30:00Z').full, { from: 0, to: 2 });
    assert.deepEqual(calendar('2025-01-01T02:00:00Z', '2025-01-02T20:00:00Z').full, { from: 1, to: 1 });
  });

  it('are days of the zone, of 23 and 25 hours too', () => {
    const spring = calendar('2025-03-28T23:00:00Z', '2025-03-31T21:59:59Z', { timeZone: 'Europe/Berlin' });
    assert.equal(spring.days, 3);
    assert.deepEqual(spring.full, { from: 0, to: 3 });
    const autumn = calendar('2025-10-24T22:00:00Z', '2025-10-27T22:59:59Z', { timeZone: 'Europe/Berlin' });
    assert.equal(autumn.days, 3);
  });
});

describe('complete days', () => {
  it('have their whole rolling window inside the full days', () => {
    const { complete, days, label } = calendar('2025-01-01T00:00:00Z', '2025-12-31T23:59:59Z').windows.mau;
    assert.deepEqual(complete, { from: 29, to: 365 });
    assert.equal(days, 30);
    assert.equal(label, 'users in 30 days');
  });

  it('shrink the window to a shorter log and say so', () => {
    const { complete, days, label } = calendar('2025-01-01T00:00:00Z', '2025-01-03T23:59:59Z').windows.mau;
    assert.equal(days, 3);
    assert.equal(label, 'users in 3 days');
    assert.deepEqual(complete, { from: 2, to: 3 });
  });

  it('are the days of whole months where the window is the calendar month', () => {
    const log = calendar('2025-01-15T00:00:00Z', '2025-04-10T23:59:59Z', { window: 'calendar' });
    const { complete, label, reachFrom, reachTo } = log.windows.mau;
    assert.deepEqual(complete, { from: 17, to: 76 });
    assert.equal(label, 'users in the calendar month');
    assert.equal(reachFrom[20], 17);
    assert.equal(reachTo[20], 45);
  });

  it('fall back to a rolling window that fits where the log holds no whole month', () => {
    const { window, windows } = calendar('2025-01-15T00:00:00Z', '2025-01-24T23:59:59Z', { window: 'calendar' });
    assert.equal(window, 'rolling30');
    assert.equal(windows.mau.days, 10);
  });
});

describe('week-complete days', () => {
  it('have their whole 7 days inside the full days, of a log whose first day is partial too', () => {
    const { wau } = calendar('2025-01-01T20:00:00Z', '2025-01-31T23:59:59Z', { missedBefore: 0.9 }).windows;
    assert.deepEqual([wau.days, wau.label], [7, 'users in 7 days']);
    assert.deepEqual(wau.complete, { from: 7, to: 31 });
    assert.deepEqual([wau.reachFrom[3], wau.reachTo[3], wau.reachTo[30]], [3, 10, 31]);
  });

  it('shrink the window to a shorter log and say so', () => {
    const { wau } = calendar('2025-01-01T00:00:00Z', '2025-01-04T23:59:59Z').windows;
    assert.deepEqual([wau.label, wau.complete], ['users in 4 days', { from: 3, to: 4 }]);
  });

  it('are rolling where MAU is of calendar months: across the month boundary', () => {
    const { wau, mau } = calendar('2025-02-01T00:00:00Z', '2025-03-31T23:59:59Z', { window: 'calendar' }).windows;
    assert.deepEqual(
      [mau.complete, wau.complete],
      [
        { from: 0, to: 59 },
        { from: 6, to: 59 },
      ],
    );
    assert.deepEqual([mau.reachTo[27], wau.reachTo[27]], [28, 34]);
  });
});

describe('clip', () => {
  it('is the range itself without a period, and never negative in length', () => {
    const range = { from: 2, to: 10 };
    assert.equal(clip(range, null, 100), range);
    assert.deepEqual(clip(range, { from: 105, to: 200 }, 100), { from: 5, to: 10 });
    assert.deepEqual(clip(range, { from: 150, to: 160 }, 100), { from: 50, to: 50 });
  });
});
