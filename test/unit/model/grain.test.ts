import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf } from '../../../src/model/calendar';
import { grainOf, isoUnit, unitOfDay } from '../../../src/model/grain';
import { dayNumber } from '../../../src/model/timeZone';

const hourMs = 3_600_000;
const calendar = (from: string, to: string, timeZone = 'UTC') => {
  const [firstMs, lastMs] = [Date.parse(from), Date.parse(to)];
  const grain = grainOf(lastMs - firstMs);
  return calendarOf({ timeZone, grain, window: 'calendar', firstMs, lastMs, missedBefore: 0, missedAfter: 0 });
};

describe('the grain of a log', () => {
  it('is minutes of under three hours, hours of under two days, else days', () => {
    assert.equal(grainOf(0), 'minute');
    assert.equal(grainOf(3 * hourMs - 1), 'minute');
    assert.equal(grainOf(3 * hourMs), 'hour');
    assert.equal(grainOf(48 * hourMs - 1), 'hour');
    assert.equal(grainOf(48 * hourMs), 'day');
  });

  it('names its units, and writes and counts them from those of days', () => {
    const noon = unitOfDay(dayNumber(2025, 7, 1), 'hour') + 12;
    assert.equal(isoUnit(noon, 'hour'), '2025-07-01T12:00');
    assert.equal(isoUnit(noon * 60 + 5, 'minute'), '2025-07-01T12:05');
    assert.equal(isoUnit(dayNumber(2025, 7, 1), 'day'), '2025-07-01');
  });
});

describe('the calendar of a short log', () => {
  it('is of hours, with windows of 24 and 6 of them, also where calendar months were asked for', () => {
    const { grain, days, windows, window } = calendar('2025-07-01T00:00:01Z', '2025-07-02T11:59:59Z');
    assert.deepEqual([grain, days, window], ['hour', 36, 'rolling30']);
    assert.deepEqual([windows.mau.label, windows.wau.label], ['users in 24 hours', 'users in 6 hours']);
    assert.deepEqual(windows.mau.complete, { from: 23, to: 36 });
  });

  it('is of minutes where the log is of one hour; the window shrinks to the log', () => {
    const { grain, days, windows } = calendar('2025-07-01T10:00:00Z', '2025-07-01T10:29:59.999Z');
    assert.deepEqual([grain, days, windows.mau.label], ['minute', 30, 'users in 30 minutes']);
  });

  it('counts hours evenly over the change of a clock: 25 hours in the day on which it is set back', () => {
    const { days, firstDay } = calendar('2025-10-25T22:00:00Z', '2025-10-26T22:59:59.999Z', 'Europe/Berlin');
    assert.equal(days, 25);
    assert.equal(isoUnit(firstDay, 'hour'), '2025-10-26T00:00');
  });
});
