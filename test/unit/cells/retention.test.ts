import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellOf } from '../../../src/cells/ask';
import type { ComingBackParams } from '../../../src/cells/comingBack';
import type { Clause } from '../../../src/model/selection';
import { logOf, type TestLog } from '../../support/logOf';
import { visits } from '../../support/visits';

const retention = ({ log, run }: TestLog, params: ComingBackParams = { days: 7 }, clauses: readonly Clause[] = []) =>
  ask('retention', params, { log, selection: { rev: 0, clauses } }, run);

/** Eight weeks. Week 5 begins on day 35: `a` stays, `b` skips a week, `c` does not come back; `d` is of week 6. */
const users = { old: [1, 36], a: [35, 42, 49], b: [36, 50], c: [37], d: [43, 55] };
const eightWeeks = (): TestLog => logOf(visits(56, users), ['device']);

describe('retention', () => {
  it('tells of each cohort who was active n weeks later, and who then or later', async () => {
    const { cohorts } = await retention(eightWeeks());
    const [fifth, sixth, seventh] = cohorts.slice(5);
    assert.deepEqual([fifth?.from, fifth?.users, sixth?.users, seventh?.users], ['2025-02-05', 3, 1, 0]);
    assert.deepEqual(
      fifth?.retained.slice(0, 3).map(({ users, unbounded_users }) => [users, unbounded_users]),
      [
        [3, 3],
        [1, 2],
        [2, 2],
      ],
    );
    assert.deepEqual([fifth?.retained[1]?.rate, fifth?.retained[1]?.unbounded_rate], [1 / 3, 2 / 3]);
  });

  it('has none, not 0, for weeks that have not gone by, and no rate of a cohort without users', async () => {
    const { cohorts } = await retention(eightWeeks());
    const notYet = { users: null, rate: null, unbounded_users: null, unbounded_rate: null };
    assert.deepEqual(cohorts[5]?.retained[3], notYet);
    assert.deepEqual(
      cohorts[7]?.retained.slice(1),
      Array.from({ length: 7 }, () => notYet),
    );
    assert.equal(
      cohorts[0]?.retained.some(({ users }) => users === null),
      false,
    );
    assert.deepEqual(cohorts[7]?.retained[0], { users: 0, rate: null, unbounded_users: 0, unbounded_rate: null });
  });

  it('marks the cohorts of the look-back, whose users may be old, and leaves them out of the means', async () => {
    const answer = await retention(eightWeeks());
    assert.deepEqual(
      answer.cohorts.map(({ censored }) => censored),
      [true, true, true, true, true, false, false, false],
    );
    // One week later: a of week 5, d of week 6; week 7 has not gone by.
    assert.deepEqual(answer.mean[1], { rate: 2 / 4, unbounded_rate: 3 / 4 });
    assert.deepEqual(answer.mean[3], { rate: null, unbounded_rate: null });
    assert.match(
      cellOf('retention').words(answer, 'en'),
      /^Of 4 new users 50\.0% came back in the next 7 days, 75\.0% then or later\. Who is new is told from 2025-01-31 on/,
    );
  });

  it('takes no one into a cohort of a period who was there before it', async () => {
    const test = eightWeeks();
    const { firstDay } = test.log.calendar;
    const clause = { source: 'period', kind: 'period', from: firstDay + 35, to: firstDay + 49 } as const;
    const { cohorts } = await retention(test, { days: 7 }, [clause]);
    assert.deepEqual(
      cohorts.map(({ users, retained }) => [users, retained[1]?.users, retained[1]?.unbounded_users]),
      [
        [3, 1, 1],
        [1, null, null],
      ],
    );
  });

  it('speaks of the segment that is selected', async () => {
    const test = logOf(visits(56, { ...users, old: [{ day: 1, device: 'Tablet' }, 36] }), ['device']);
    const desktop = { source: 'd', kind: 'points', dimensions: ['device'], keys: [['Desktop']] } as const;
    assert.equal((await retention(test)).cohorts[5]?.users, 3);
    const answer = await retention(test, { days: 7 }, [desktop]);
    assert.equal(answer.cohorts[5]?.users, 4);
    assert.equal(answer.isSegment, true);
  });

  it('is absent with a remedy without users', async () => {
    const answer = await retention(logOf(visits(56, users), ['device'], { user: [], userKind: null }));
    assert.deepEqual([answer.cohorts, answer.mean], [[], []]);
    assert.match(cellOf('retention').words(answer), /No field tells users apart/);
  });
});
