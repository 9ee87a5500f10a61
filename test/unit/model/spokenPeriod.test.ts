import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoUnit, unitOfDay } from '../../../src/model/grain';
import type { ReadCalendar } from '../../../src/model/readPeriod';
import { spokenPeriod } from '../../../src/model/spokenPeriod';
import { isoDate, parseDay } from '../../../src/model/timeZone';

const first = parseDay('2024-11-01') ?? 0;
/** Fourteen months; 31 December 2025 was only begun, so that the day of now is the 30th, a Tuesday. */
const log: ReadCalendar = { grain: 'day', firstDay: first, days: 426, full: { from: 0, to: 425 } };
const hours: ReadCalendar = { grain: 'hour', firstDay: unitOfDay(first, 'hour'), days: 40, full: { from: 0, to: 40 } };
const said = (words: string, calendar = log): string | null => {
  const period = spokenPeriod(words, calendar);
  return period && `${isoUnit(period.from, calendar.grain)}..${isoUnit(period.to, calendar.grain)}`;
};

describe('a period in words', () => {
  const cases: Readonly<Record<string, string>> = {
    'last 7 days': '2025-12-24..2025-12-31',
    'the last 7 days': '2025-12-24..2025-12-31',
    'past week': '2025-12-24..2025-12-31',
    'previous 2 weeks': '2025-12-17..2025-12-31',
    'last month': '2025-11-30..2025-12-31',
    'previous month': '2025-11-01..2025-12-01',
    'this month': '2025-12-01..2026-01-01',
    'this week': '2025-12-29..2026-01-05',
    'previous week': '2025-12-22..2025-12-29',
    'previous quarter': '2025-07-01..2025-10-01',
    'this year': '2025-01-01..2026-01-01',
    today: '2025-12-30..2025-12-31',
    'since yesterday': '2025-12-29..2026-01-01',
    march: '2025-03-01..2025-04-01',
    'in mar 2025': '2025-03-01..2025-04-01',
    'november 2024': '2024-11-01..2024-12-01',
    '2025 march': '2025-03-01..2025-04-01',
    'sept.': '2025-09-01..2025-10-01',
    '24 dec': '2025-12-24..2025-12-25',
    '31 december': '2024-12-31..2025-01-01',
    'march 3rd, 2025': '2025-03-03..2025-03-04',
    '29 february': '2024-02-29..2024-03-01',
    'march to may': '2025-03-01..2025-06-01',
    'november to february': '2024-11-01..2025-03-01',
    'from 24 to 30 dec 2025': '2025-12-24..2025-12-31',
    'between 1 march and 5 april': '2025-03-01..2025-04-06',
    '2025-07-01..2025-10-01': '2025-07-01..2025-10-01',
    '2025-07-01 to 2025-09-30': '2025-07-01..2025-10-01',
    '2025-03': '2025-03-01..2025-04-01',
    'q3 2025': '2025-07-01..2025-10-01',
    'since 2025-03-01': '2025-03-01..2026-01-01',
    'after march': '2025-04-01..2026-01-01',
    'until march': '2024-11-01..2025-04-01',
    'before march': '2024-11-01..2025-03-01',
  };
  for (const [words, wanted] of Object.entries(cases))
    it(`"${words}" is ${wanted}`, () => assert.equal(said(words), wanted));

  it('of a log of hours is of hours, with times of the day where they are told', () => {
    assert.equal(said('last 6 hours', hours), '2024-11-02T10:00..2024-11-02T16:00');
    assert.equal(said('today', hours), '2024-11-02T00:00..2024-11-03T00:00');
    assert.equal(said('2024-11-01 08:00 to 2024-11-01 12:00', hours), '2024-11-01T08:00..2024-11-01T12:00');
    assert.equal(said('1 november', hours), '2024-11-01T00:00..2024-11-02T00:00');
  });

  it('is none where the words say none', () => {
    for (const words of [
      '',
      'tablet',
      'since',
      'since tablet',
      'marches',
      '31 february',
      '2025-02-30',
      '1 2 march',
      'last',
    ])
      assert.equal(said(words), null, words);
    for (const words of ['march and may', 'between march to may', 'march 2025 2024'])
      assert.equal(said(words), null, words);
  });

  it('has no day of now but that of the log: two logs of the same days say the same, whenever they are asked', (t) => {
    const before = said('since march');
    t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2099, 0, 1) });
    assert.equal(said('since march'), before);
    assert.equal(said('yesterday'), '2025-12-29..2025-12-30');
  });

  it('names any day as people write it', () => {
    const names = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: first, max: first + 425 }), (day) => {
        const [year = '', month = '', date = ''] = isoDate(day).split('-');
        const name = names[Number(month) - 1]?.toLowerCase() ?? '';
        const span = { from: day, to: day + 1 };
        for (const words of [
          `${Number(date)} ${name} ${year}`,
          `${name.slice(0, 3)} ${Number(date)} ${year}`,
          isoDate(day),
        ])
          assert.deepEqual(spokenPeriod(words, log), span, words);
      }),
    );
  });

  it('of any text is a period or none', () => {
    const words = fc.constantFrom(
      'last',
      'since',
      'march',
      'to',
      '..',
      '2025',
      '31',
      'between',
      'and',
      '9999',
      'week',
      '-',
      '0',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 7 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (some) => {
        const period = spokenPeriod(some, log);
        assert.ok(period === null || Number.isSafeInteger(period.from + period.to), some);
      }),
    );
  });
});
