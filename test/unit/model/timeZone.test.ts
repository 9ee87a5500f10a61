import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayMs, dayNumber, isoDate, offsetZone, parseDay, zoneClock } from '../../../src/model/timeZone';

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

  it('follows a clock that is set within an hour, in St. John’s at a minute after midnight', () => {
    const clock = zoneClock('America/St_Johns');
    const change = Date.UTC(2010, 10, 7, 2, 31);
    assert.deepEqual([clock(change - 1), clock(change)], [-2.5 * 3_600_000, -3.5 * 3_600_000]);
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

describe('dayAt', () => {
  const days = (zone: string, ...texts: string[]): string[] =>
    texts.map((text) => isoDate(dayAt(zoneClock(zone), dayMs, Date.parse(text))));

  it('is the day of the clock, of 23 and 25 hours too', () => {
    assert.deepEqual(days('Europe/Berlin', '2025-10-25T21:59:59Z', '2025-10-25T22:00:00Z', '2025-10-26T22:59:59Z'), [
      '2025-10-25',
      '2025-10-26',
      '2025-10-26',
    ]);
  });

  it('is not the day before once more where a clock is set back over midnight', () => {
    const texts = ['2010-11-07T02:29:59Z', '2010-11-07T02:30:30Z', '2010-11-07T03:00:00Z', '2010-11-07T04:00:00Z'];
    assert.deepEqual(days('America/St_Johns', ...texts), ['2010-11-06', '2010-11-07', '2010-11-07', '2010-11-07']);
    assert.deepEqual(days('America/St_Johns', '2010-11-08T03:29:59Z', '2010-11-08T03:30:00Z'), [
      '2010-11-07',
      '2010-11-08',
    ]);
  });

  it('is the day before to its end where a clock is set back at midnight', () => {
    assert.deepEqual(days('Africa/Cairo', '2023-10-26T20:59:59Z', '2023-10-26T21:30:00Z', '2023-10-26T22:00:00Z'), [
      '2023-10-26',
      '2023-10-26',
      '2023-10-27',
    ]);
  });

  it('never goes back from one minute to the next, in zones that set their clocks at odd times', () => {
    for (const [zone, from] of [
      ['America/St_Johns', Date.UTC(2010, 10, 6)],
      ['Africa/Cairo', Date.UTC(2023, 9, 26)],
      ['Australia/Lord_Howe', Date.UTC(2025, 3, 5)],
      ['Pacific/Apia', Date.UTC(2011, 11, 29)],
    ] as const) {
      const clock = zoneClock(zone);
      for (let m = 0, last = 0; m < 3 * 1440; m++) {
        const day = dayAt(clock, dayMs, from + m * 60_000);
        assert.ok(day >= last, `${zone}, ${new Date(from + m * 60_000).toISOString()}`);
        last = day;
      }
    }
  });
});

describe('offsetZone', () => {
  it('names an offset as zoneClock reads it', () => {
    for (const minutes of [0, 330, -480, -210, 840]) assert.equal(zoneClock(offsetZone(minutes))(0), minutes * 60_000);
  });
});
