import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellOf } from '../../../src/cells/ask';
import type { ComingBackParams } from '../../../src/cells/comingBack';
import type { LifecycleAnswer, LifecycleInterval } from '../../../src/cells/lifecycle';
import type { Clause } from '../../../src/model/selection';
import { logOf, type TestLog } from '../../support/logOf';
import { visits } from '../../support/visits';

const lifecycle = ({ log, run }: TestLog, params: ComingBackParams = { days: 7 }, clauses: readonly Clause[] = []) =>
  ask('lifecycle', params, { log, selection: { rev: 0, clauses } }, run);

const counts = ({ intervals }: LifecycleAnswer) =>
  intervals.map(({ from, users, new_users, retained_users, resurrected_users, dormant_users }: LifecycleInterval) => [
    from,
    users,
    new_users,
    retained_users,
    resurrected_users,
    dormant_users,
  ]);

/** Seven weeks of whole days: the weeks are days 0 to 6, 7 to 13, …; who is new is told from day 30, so from week 5 on. */
const users = {
  stays: [0, 7, 14, 21, 28, 35, 42],
  leaves: [36],
  returns: [3, 43],
  comes: [44],
  pauses: [30, 48],
};
const sevenWeeks = (): TestLog => logOf(visits(49, users), ['device']);

describe('lifecycle', () => {
  it('tells new, retained, resurrected and dormant users of each week, compared with the week before', async () => {
    const answer = await lifecycle(sevenWeeks());
    assert.deepEqual(counts(answer).slice(5), [
      // stays; leaves is new; pauses of week 4 went dormant.
      ['2025-02-05', 2, 1, 1, 0, 1],
      // stays; comes is new; returns, pauses and z come back; leaves went dormant.
      ['2025-02-12', 5, 1, 1, 3, 1],
    ]);
    assert.deepEqual(
      answer.intervals.slice(5).map(({ quick_ratio }) => quick_ratio),
      [1, 4],
    );
    assert.equal(answer.quick_ratio, 2.5);
  });

  it('does not tell new and resurrected users before the log looks back 30 days, nor what left before its first week', async () => {
    const answer = await lifecycle(sevenWeeks());
    assert.deepEqual(counts(answer).slice(0, 2), [
      ['2025-01-01', 3, null, null, null, null],
      ['2025-01-08', 1, null, 1, null, 2],
    ]);
    assert.deepEqual(
      answer.intervals.map(({ new_users }) => new_users === null),
      [true, true, true, true, true, false, false],
    );
    assert.equal(answer.knownFrom, '2025-01-31');
    assert.match(
      cellOf('lifecycle').words(answer, 'en'),
      /told from 2025-01-31 on: before, everyone looks new in a log\./,
    );
  });

  it('looks back 28 days where MAU does', async () => {
    const answer = await lifecycle(logOf(visits(49, users), ['device'], {}, 'rolling28'));
    assert.equal(answer.lookBackDays, 28);
    assert.equal(answer.intervals[4]?.new_users, 1);
  });

  it('ends with the last full day: what a partial last day holds is of no week, but days left over are remembered', async () => {
    // 45 days and a morning: weeks begin on day 3, and `early` was there on day 1.
    const records = visits(45, { ...users, early: [1, 40], returns: [3, 43], comes: [44], pauses: [30] });
    const morning = { ms: Date.UTC(2025, 1, 15, 1), user: 'late', error: false, fields: { device: 'Desktop' } };
    const test = logOf([...records, ...records.map((r) => ({ ...r, user: 'stays' })), morning], ['device']);
    assert.deepEqual(test.log.calendar.full, { from: 0, to: 45 });
    const answer = await lifecycle(test);
    assert.deepEqual([answer.intervals[0]?.from, answer.intervals.at(-1)?.to], ['2025-01-04', '2025-02-15']);
    const last = answer.intervals.at(-1);
    assert.deepEqual([last?.users, last?.new_users, last?.resurrected_users], [5, 1, 3]);
  });

  it('compares the first interval of a period with what was before it', async () => {
    const test = sevenWeeks();
    const { firstDay } = test.log.calendar;
    const clause = { source: 'period', kind: 'period', from: firstDay + 41, to: firstDay + 60 } as const;
    assert.deepEqual(counts(await lifecycle(test, { days: 7 }, [clause])), [['2025-02-12', 5, 1, 1, 3, 1]]);
  });

  it('speaks of the segment that is selected: who acted elsewhere before is new to it', async () => {
    const both = { ...users, comes: [{ day: 10, device: 'Tablet' }, 44] };
    const test = logOf(visits(49, both), ['device']);
    const desktop = { source: 'd', kind: 'points', dimensions: ['device'], keys: [['Desktop']] } as const;
    assert.equal((await lifecycle(test)).intervals.at(-1)?.new_users, 0);
    const answer = await lifecycle(test, { days: 7 }, [desktop]);
    assert.equal(answer.intervals.at(-1)?.new_users, 1);
    assert.match(cellOf('lifecycle').words(answer, 'en'), /new to, and away from, the segment/);
  });

  it('has days of the zone, of 23 and 25 hours too', async () => {
    // Berlin, 1 October to 4 November 2025; 26 October has 25 hours, its last one at 22:30 UTC.
    const start = Date.UTC(2025, 8, 30, 22);
    const records = visits(35 + 1 / 24, { a: [24, 25 + 24.5 / 24, 27.5], b: [25 + 24.5 / 24, 26.2] }, start);
    const test = logOf(records, ['device'], {}, 'rolling30', 'Europe/Berlin');
    const { intervals } = await lifecycle(test, { days: 1 });
    const day = (date: string) => intervals.find(({ from }) => from === date);
    assert.equal(intervals.length, 35);
    assert.deepEqual([day('2025-10-26')?.users, day('2025-10-26')?.retained_users], [2, 1]);
    assert.deepEqual([day('2025-10-27')?.users, day('2025-10-27')?.dormant_users], [1, 1]);
  });

  it('takes intervals that suit the length of the log, across the bounds of months', async () => {
    const days = async (length: number) => (await lifecycle(logOf(visits(length, { a: [2] }), ['device']), {})).days;
    assert.deepEqual([await days(14), await days(15), await days(182), await days(183)], [1, 7, 7, 30]);
    const { intervals } = await lifecycle(logOf(visits(183, { a: [2] }), ['device']), {});
    assert.deepEqual(
      intervals.slice(-2).map(({ from, to }) => [from, to]),
      [
        ['2025-05-04', '2025-06-03'],
        ['2025-06-03', '2025-07-03'],
      ],
    );
  });

  it('is absent with a remedy without users, and where no interval fits', async () => {
    const nobody = await lifecycle(logOf(visits(49, users), ['device'], { user: [], userKind: null }));
    assert.deepEqual([nobody.intervals, nobody.quick_ratio], [[], null]);
    assert.match(cellOf('lifecycle').words(nobody), /^No field tells users apart: Edit Fields… lets you choose one\.$/);
    const short = await lifecycle(logOf(visits(5, { a: [2] }), ['device']));
    assert.match(short.missing ?? '', /no 7 full days in a row: .*shorter intervals/);
  });
});
