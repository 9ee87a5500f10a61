import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayMs, dayNumber, isoDate, offsetZone, parseDay, zoneClock } from '../../../src/model/timeZone';

describe('dayNumber', () => {
  it('agrees with the Gregorian calendar of Date for any day of 9,000 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * dayMs);
        assert.equal(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), day);
      }),
    );
  });
});

describe('parseDay', () => {
  it('reads back what isoDate writes', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 60_000 }), (day) => parseDay(isoDate(day)) === day));
  });

  it('refuses dates that no calendar has, and other texts', () => {
    for (const text of ['2025-02-30', '2025-13-01', '2025-1-1', 'yesterday', '']) assert.equal(parseDay(text), null);
  });
});

describe('zoneClock', () => {
  it('reads fixed offsets of both signs', () => {
    assert.equal(zoneClock('+05:30')(0), 5.5 * 3_600_000);
    assert.equal(zoneClock('-08:00')(0), -8 * 3_600_000);
    assert.equal(zoneClock('UTC')(0), 0);
  });

  it('follows daylight saving of a named zone to the minute', () => {
    const berlin = zoneClock('Europe/Berlin');
    const change = Date.UTC(2025, 2, 30, 1);
    assert.equal(berlin(change - 1), 3_600_000);
    assert.equal(berlin(change), 7_200_000);
  });

  it('follows zones whose offset is no whole hour', () => {
    assert.equal(zoneClock('Asia/Kathmandu')(Date.UTC(2025, 0, 1)), 5.75 * 3_600_000);
  });

  it('names an unknown zone and what to use instead', () => {
    for (const zone of ['Mars/Olympus', '+99:99', '-15:00', '+02:75', '']) {
      assert.throws(() => zoneClock(zone), /unknown time zone ".*"; use UTC/);
    }
  });
});

describe('offsetZone', () => {
  it('names an offset as zoneClock reads it', () => {
    for (const minutes of [0, 330, -480, -210, 840]) assert.equal(zoneClock(offsetZone(minutes))(0), minutes * 60_000);
  });
});
