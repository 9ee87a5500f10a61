import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';
import { isYearless } from '../../../../src/ingest/time/yearless';
import { type YearHints, YearResolver } from '../../../../src/ingest/time/yearResolver';

const day = 86_400_000;
const yearless = (text: string): number => new StampReader().readText(text.length > 6 ? text : `${text} 12:00:00`);

/** The dates of yearless stamps in the order of a file last written at `modified`. */
function dates(texts: string, hints: YearHints): string {
  const times = Float64Array.from(texts.split(', '), yearless);
  new YearResolver(hints).resolve(times, 0, times.length);
  return Array.from(times, (ms) => (Number.isNaN(ms) ? 'none' : new Date(ms).toISOString().slice(0, 10))).join(' ');
}

/** The same of a file where other stamps, given as ISO dates, have a year. */
function mixedDates(texts: string, hints: YearHints): string {
  const isFull = (text: string): boolean => text.startsWith('2');
  const times = Float64Array.from(texts.split(', '), (text) => (isFull(text) ? Date.parse(text) : yearless(text)));
  new YearResolver(hints).resolve(times, 0, times.length);
  return Array.from(times, (ms) => new Date(ms).toISOString().slice(0, 10)).join(' ');
}

const by = (date: string): YearHints => ({ lastModifiedMs: Date.parse(date) });

describe('YearResolver', () => {
  it('gives the last stamp the latest year that the date of the file allows, a day more for clocks that differ', () => {
    assert.equal(dates('Nov  3', by('2024-11-05')), '2024-11-03');
    assert.equal(dates('Nov  3', by('2024-11-02T12:00:00Z')), '2024-11-03');
    assert.equal(dates('Nov  3', by('2024-11-02T11:59:59Z')), '2023-11-03');
    assert.equal(dates('Jan  1', by('2023-12-31T12:00:00Z')), '2024-01-01');
    assert.equal(dates('Mar  1', by('2023-02-28T12:00:00Z')), '2023-03-01');
    assert.equal(dates('Mar  1', by('2023-02-28T11:59:59Z')), '2022-03-01');
  });

  it('takes the year from stamps beside that have one, rather than from the date of the file', () => {
    const hints = by('2026-11-25');
    assert.equal(mixedDates('Feb 25, Feb 25, 2019-02-25', hints), '2019-02-25 2019-02-25 2019-02-25');
    assert.equal(mixedDates('2019-02-25, Feb 26', hints), '2019-02-25 2019-02-26');
    assert.equal(mixedDates('2018-06-01, Dec 31, 2019-01-01', hints), '2018-06-01 2018-12-31 2019-01-01');
    assert.equal(mixedDates('Dec 31, Jan  1, 2019-01-01, 2022-01-01', hints).slice(0, 21), '2018-12-31 2019-01-01');
    assert.equal(mixedDates('2019-12-31, Jan  1', { ...hints, lastYear: 2011 }), '2019-12-31 2011-01-01');
  });

  it('passes over stamps that are later than the file', () => {
    assert.equal(mixedDates('Feb 25, 2099-02-25', by('2020-03-01')), '2020-02-25 2099-02-25');
  });

  it('counts the turns of the years back from the last stamp', () => {
    assert.equal(
      dates('Nov  3, Jan  5, Jun 30, Nov  3, Feb  1', by('2024-05-01')),
      '2022-11-03 2023-01-05 2023-06-30 2023-11-03 2024-02-01',
    );
  });

  it('takes small steps back for disorder, over New Year, too', () => {
    assert.equal(dates('May  3, May  1, May  2', by('2024-06-01')), '2024-05-03 2024-05-01 2024-05-02');
    assert.equal(
      dates('Dec 31, Jan  1, Dec 31, Jan  1', by('2024-06-01')),
      '2023-12-31 2024-01-01 2023-12-31 2024-01-01',
    );
    assert.equal(dates('Jan  1, Dec 31, Jan  1', by('2024-06-01')), '2024-01-01 2023-12-31 2024-01-01');
  });

  it('puts 29 February into a leap year', () => {
    assert.equal(dates('Feb 28, Feb 29, Mar  1', by('2023-06-01')), '2020-02-28 2020-02-29 2020-03-01');
    assert.equal(
      dates('Feb 29, Aug  1, Jan  1, Mar  1', by('2026-06-01')),
      '2024-02-29 2024-08-01 2025-01-01 2025-03-01',
    );
    assert.equal(dates('Feb 29', by('2024-02-27')), '2020-02-29');
    assert.equal(dates('Feb 29', by('1903-01-01')), 'none');
    assert.equal(dates('Feb 29', by('2103-01-01')), '2096-02-29');
  });

  it('gives up 29 February where no year suits', () => {
    assert.equal(dates('Feb 29, Aug  1, Jan  1, Feb 29', by('2024-06-01')), 'none 2023-08-01 2024-01-01 2024-02-29');
    assert.equal(dates('Feb 29, Mar  1', { ...by('2024-06-01'), lastYear: 2023 }), 'none 2023-03-01');
  });

  it('prefers a year that is told to the date of the file', () => {
    assert.equal(dates('Nov  3, Feb  1', { ...by('2024-06-01'), lastYear: 2010 }), '2009-11-03 2010-02-01');
    assert.equal(dates('Nov  3', { ...by('2024-06-01'), lastYear: 1800 }), 'none');
  });

  it('leaves times with a year and rejected ones alone', () => {
    const times = Float64Array.of(Number.NaN, Date.UTC(2001, 0, 1), yearless('Nov  3'), Date.UTC(2025, 0, 1));
    const resolver = new YearResolver(by('2024-12-01'));
    resolver.resolve(times, 0, 2);
    assert.ok(isYearless(times[2] ?? 0));
    resolver.resolve(times, 2, 4);
    assert.deepEqual([...times.slice(1)], [Date.UTC(2001, 0, 1), Date.UTC(2024, 10, 3, 12), Date.UTC(2025, 0, 1)]);
  });

  it('finds the years of any ascending log of up to five years, in one batch or, as it grows, in several', () => {
    const start = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2094, 0, 1) });
    const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 150 * day }), fc.integer({ min: 0, max: day })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(start, steps, fc.nat(60), fc.nat(60), fc.nat(100 * day), (first, gaps, cut, second, late) => {
        const real: number[] = [];
        let at = first;
        for (const gap of gaps) {
          at += gap;
          if (at - first < 5 * 365 * day) real.push(at);
        }
        const cuts = [cut, second].map((n) => n % (real.length + 1)).sort((a, b) => a - b);
        const [one = 0, two = 0] = cuts;
        const before = one > 0 ? one : two > 0 ? two : real.length;
        const times = Float64Array.from(real, (ms) => yearless(logcat(ms)));
        const resolver = new YearResolver({ lastModifiedMs: (real[before - 1] ?? first) + late });
        resolver.resolve(times, 0, one);
        resolver.resolve(times, one, two);
        resolver.resolve(times, two, times.length);
        const leapDays = new Set(
          real
            .slice(0, before)
            .filter(isLeapDay)
            .map((ms) => new Date(ms).getUTCFullYear()),
        );
        if (leapDays.size < 2) assert.deepEqual([...times], real);
      }),
      { numRuns: 500 },
    );
  });
});

const logcat = (ms: number): string => new Date(ms).toISOString().slice(5, -1).replace('T', ' ');
const isLeapDay = (ms: number): boolean => logcat(ms).startsWith('02-29');
