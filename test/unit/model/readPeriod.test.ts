import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoUnit, unitOfDay } from '../../../src/model/grain';
import { type ReadCalendar, readPeriod } from '../../../src/model/readPeriod';
import { isoDate, parseDay } from '../../../src/model/timeZone';

const first = parseDay('2025-01-01') ?? 0;
/** A year, of which the last day was only begun. */
const year: ReadCalendar = { grain: 'day', firstDay: first, days: 365, full: { from: 0, to: 364 } };
const hours: ReadCalendar = { grain: 'hour', firstDay: unitOfDay(first, 'hour'), days: 40, full: { from: 0, to: 40 } };
const read = (text: string, calendar = year): string => {
  const period = readPeriod(text, calendar);
  if (typeof period === 'string') return period;
  return `${isoUnit(period.from, calendar.grain)}..${isoUnit(period.to, calendar.grain)}`;
};

describe('a typed period', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['last 30 days', '2025-12-01..2025-12-31'],
    [' LAST week ', '2025-12-24..2025-12-31'],
    ['last 3 months', '2025-09-30..2025-12-31'],
    ['last quarter', '2025-09-30..2025-12-31'],
    ['last 5 hours', '2025-12-30..2025-12-31'],
    ['2025-07-01..2025-10-01', '2025-07-01..2025-10-01'],
    ['2025-07-01 to 2025-09-30', '2025-07-01..2025-10-01'],
    ['2025-07-01–2025-09-30', '2025-07-01..2025-10-01'],
    ['2025-02 to 2025-03', '2025-02-01..2025-04-01'],
    ['2025-02', '2025-02-01..2025-03-01'],
    ['2025-02-03', '2025-02-03..2025-02-04'],
    ['Q3 2025', '2025-07-01..2025-10-01'],
    ['2025-Q3', '2025-07-01..2025-10-01'],
    ['h1 2025', '2025-01-01..2025-07-01'],
    ['2025', '2025-01-01..2026-01-01'],
    ['2024-11-01..2025-02-01', '2025-01-01..2025-02-01'],
  ];
  for (const [text, wanted] of cases) it(`"${text}" is ${wanted}`, () => assert.equal(read(text), wanted));

  it('of a log of hours may have times, of which the last is the end, or be days', () => {
    assert.equal(read('2025-01-01 08:00 to 2025-01-01 12:00', hours), '2025-01-01T08:00..2025-01-01T12:00');
    assert.equal(read('2025-01-01T08:00..2025-01-01T12:00', hours), '2025-01-01T08:00..2025-01-01T12:00');
    assert.equal(read('2025-01-02', hours), '2025-01-02T00:00..2025-01-02T16:00');
    assert.equal(read('last 6 hours', hours), '2025-01-02T10:00..2025-01-02T16:00');
    assert.equal(read('last day', hours), '2025-01-01T16:00..2025-01-02T16:00');
  });

  it('that is none says what is wrong: how to write it, that it ends too early, or what the log covers', () => {
    for (const text of ['', 'yesterday', '2025-02-30', '2025-13', 'H3 2025', 'last -3 days', '..'])
      assert.match(read(text), /^Write a period as one of: last 30 days/, text);
    assert.equal(read('2025-03-01..2025-02-01'), 'The period ends before it begins');
    assert.equal(read('2030'), 'The log covers 2025-01-01 to before 2025-12-31, and nothing of that period');
  });

  it('of any two days is both and those between, and never leaves the log', () => {
    const days = fc.integer({ min: first - 400, max: first + 800 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const period = readPeriod(`${isoDate(a)} to ${isoDate(b)}`, year);
        if (typeof period === 'string') return assert.ok(b < a || b < first || a >= first + 365);
        assert.deepEqual(period, { from: Math.max(a, first), to: Math.min(b + 1, first + 365) });
      }),
    );
  });

  it('of any text is a period or a sentence', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.ok(readPeriod(text, year))));
  });
});
