import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedPeriod, withPeriod } from '../../../src/model/comparison';
import type { Clause } from '../../../src/model/selection';
import { dayNumber, isoDate } from '../../../src/model/timeZone';

const first = dayNumber(2025, 1, 1);
/** A year whose first and last day are cut. */
const calendar = { grain: 'day' as const, firstDay: first, days: 365, full: { from: 1, to: 364 } };
const period = (from: string, to: string): Clause => {
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  return { source: 'period', kind: 'period', from: day(from), to: day(to) };
};
const told = (found: ReturnType<typeof comparedPeriod>): string =>
  'missing' in found ? found.missing : `${isoDate(found.from)}..${isoDate(found.to)}`;

describe('the period that a selected one is compared with', () => {
  it('is of the same length, and ends where that begins', () => {
    const found = comparedPeriod({ kind: 'previous' }, [period('2025-03-01', '2025-03-11')], calendar);
    assert.equal(told(found), '2025-02-19..2025-03-01');
  });

  it('starts on the same day of the week where that is asked, whole weeks before', () => {
    const found = comparedPeriod({ kind: 'aligned' }, [period('2025-03-01', '2025-03-11')], calendar);
    assert.equal(told(found), '2025-02-15..2025-02-25');
    const week = comparedPeriod({ kind: 'aligned' }, [period('2025-03-03', '2025-03-10')], calendar);
    assert.equal(told(week), '2025-02-24..2025-03-03');
  });

  it('is any other that is named, also without a selected one', () => {
    const found = comparedPeriod({ kind: 'period', from: first + 9, to: first + 12 }, [], calendar);
    assert.equal(told(found), '2025-01-10..2025-01-13');
  });

  it('of a period that goes on behind the log is as long as what the log has of it', () => {
    const found = comparedPeriod({ kind: 'previous' }, [period('2025-12-22', '2026-02-01')], calendar);
    assert.equal(told(found), '2025-12-12..2025-12-22');
  });

  it('is missing, with the reason, where no period is selected or the log does not cover it in full', () => {
    assert.match(told(comparedPeriod({ kind: 'previous' }, [], calendar)), /select a period/);
    const early = comparedPeriod({ kind: 'previous' }, [period('2025-01-11', '2025-01-21')], calendar);
    assert.match(
      told(early),
      /2025-01-01 to before 2025-01-11 is not all in the log; .* 2025-01-02 to before 2025-12-31/,
    );
    const reached = comparedPeriod({ kind: 'previous' }, [period('2025-01-12', '2025-01-22')], calendar);
    assert.equal(told(reached), '2025-01-02..2025-01-12');
  });

  it('takes the place of every period of the clauses, and leaves the rest of them', () => {
    const points = { source: 'a', kind: 'points', dimensions: ['a'], keys: [['x']] } as const;
    const clauses = withPeriod([period('2025-03-01', '2025-03-11'), points], { from: 3, to: 5 });
    assert.deepEqual(clauses, [points, { source: 'compared', kind: 'period', from: 3, to: 5 }]);
  });
});
