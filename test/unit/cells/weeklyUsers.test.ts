import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../../src/cells/ask';
import type { Clause } from '../../../src/model/selection';
import type { TestRecord } from '../../support/columnsOf';
import { logOf, type TestLog } from '../../support/logOf';

const hour = 3_600_000;
const at = (day: number, user: string, device = 'Tablet', from = Date.UTC(2025, 0, 1)): TestRecord => ({
  ms: from + day * 24 * hour,
  user,
  error: false,
  fields: { device },
});

const kpis = async ({ log, run }: TestLog, clauses: readonly Clause[] = []) =>
  (await ask('triangle', {}, { log, selection: { rev: 0, clauses } }, run)).measures;

/** Nine full days: `a` every day, `b` on the first alone, `c` on the last alone. */
const nine = [...Array.from({ length: 9 }, (_, day) => at(day, 'a')), at(0.1, 'b'), at(8.99, 'c', 'Mobile')];

describe('WAU', () => {
  it('is the mean of the users of 7 days over the days that have 7 days behind them', async () => {
    // Day 6 sees a and b, day 7 sees a, day 8 sees a and c.
    const { wau, dau_wau } = await kpis(logOf(nine, ['device']));
    assert.equal(wau, 5 / 3);
    assert.equal(dau_wau, (1 + 1 + 2) / 5);
  });

  it('looks back before a period, and is none where the period has no week-complete day', async () => {
    const test = logOf(nine, ['device']);
    const { firstDay } = test.log.calendar;
    const days = (from: number, to: number): Clause[] => [
      { source: 'period', kind: 'period', from: firstDay + from, to: firstDay + to },
    ];
    assert.equal((await kpis(test, days(6, 7))).wau, 2);
    assert.equal((await kpis(test, days(0, 6))).wau, null);
  });

  it('counts a user once in a week of several members, and in each member that they acted under', async () => {
    const test = logOf([...nine, at(8.5, 'a', 'Mobile')], ['device']);
    const of = (key: string): Clause[] => [{ source: 'd', kind: 'points', dimensions: ['device'], keys: [[key]] }];
    assert.equal((await kpis(test)).wau, 5 / 3);
    assert.equal((await kpis(test, of('Mobile'))).wau, 2 / 3);
  });

  it('has its weeks in days of the zone, of 23 and 25 hours too', async () => {
    /** Eight days of Berlin, `a` on all of them, `b` half an hour from the midnight after the first. */
    const berlin = (from: number, b: number, last: number): TestLog => {
      const daily = Array.from({ length: 8 }, (_, day) => at(day + 0.1, 'a', 'x', from));
      const records = [at(0, 'a', 'x', from), ...daily, at(b / 24, 'b', 'x', from), at(last / 24, 'a', 'x', from)];
      return logOf(records, ['device'], {}, 'rolling30', 'Europe/Berlin');
    };
    // 30 March 2025 has 23 hours: b acts on the second day, which both weeks hold.
    const spring = berlin(Date.UTC(2025, 2, 29, 23), 23.5, 8 * 24 - 1.1);
    assert.deepEqual(spring.log.calendar.windows.wau.complete, { from: 6, to: 8 });
    assert.equal((await kpis(spring)).wau, 2);
    // 26 October 2025 has 25 hours: b acts on the first day, which only the first week holds.
    const autumn = berlin(Date.UTC(2025, 9, 25, 22), 24.5, 8 * 24 + 0.9);
    assert.deepEqual(autumn.log.calendar.windows.wau.complete, { from: 6, to: 8 });
    assert.equal((await kpis(autumn)).wau, 1.5);
  });
});

describe('WAU ÷ MAU', () => {
  it('compares both over the same days: with calendar months not the first six of a log', async () => {
    // January whole: `a` on the first day alone, `b` on the last alone.
    const january = [at(0, 'a'), at(30.99, 'b'), ...Array.from({ length: 29 }, (_, day) => at(day + 1, 'c'))];
    const { mau, wau_mau } = await kpis(logOf(january, ['device'], {}, 'calendar'));
    assert.equal(mau, 3);
    // Days 6 to 30: c each day, a on day 6, b on day 30.
    assert.equal(wau_mau, (25 + 2) / (25 * 3));
  });
});
