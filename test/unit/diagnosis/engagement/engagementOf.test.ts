import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Engagement, engagementOf } from '../../../../src/diagnosis/engagement/engagementOf';
import { runs } from '../../../support/runs';
import { taken } from '../../../support/taken';
import { type Coming, calendarOfDays, comings, office } from './comings';

function answerOf(coming: Coming, leftOut: Uint8Array | null = null): Engagement {
  const answer = taken(engagementOf(comings(coming), calendarOfDays(coming.days ?? 150), leftOut));
  if ('reason' in answer) throw new Error(answer.reason);
  return answer;
}

const seeds = (count: number): readonly number[] => Array.from({ length: runs(count) }, (_, i) => 101 + i);
const shareOf = (list: readonly Engagement[], answer: Engagement['answer']): number =>
  list.filter((one) => one.answer === answer).length / list.length;
const wave = (day: number): number => 1 + 0.15 * Math.sin((2 * Math.PI * day) / 365);

describe('engagement', () => {
  it('is seldom said to have fallen in a log without a change: steady, of an office, of a year, with a wave, with holidays', () => {
    const kinds = [
      {},
      { week: office },
      { days: 250, users: 400 },
      { days: 365, factor: wave, users: 300 },
      { factor: (day: number) => ([40, 70, 90].includes(day) ? 0.4 : 1) },
    ];
    for (const [i, kind] of kinds.entries()) {
      const answers = seeds(40).map((seed) => answerOf({ seed, ...kind }));
      assert.ok(
        shareOf(answers, 'fall') <= (answers.length < 40 ? 0.25 : 0.075),
        `kind ${i}: ${shareOf(answers, 'fall')}`,
      );
    }
  });

  it('has fallen where users come less from a day on: the day and how much, whatever the week and the growth', () => {
    const since = 90;
    const factor = (day: number): number => (day >= since ? 0.8 : 1);
    // A visit makes the next one likelier, so that a fifth fewer chances are more than a fifth fewer visits.
    for (const kind of [{}, { week: office }, { arrivals: () => 3 }]) {
      const truth = shareLost({ ...kind, factor }, since);
      const answers = seeds(20).map((seed) => answerOf({ seed, factor, ...kind }));
      assert.equal(shareOf(answers, 'fall'), 1);
      const near = answers.filter(({ onset }) => onset && Math.abs(onset.day - since) <= 3);
      assert.ok(near.length >= 0.8 * answers.length, `${near.length} of ${answers.length}`);
      const mean = answers.reduce((sum, { change }) => sum + change[1], 0) / answers.length;
      assert.ok(Math.abs(mean - truth) < 0.035, `${mean}, truly ${truth}`);
    }
  });

  it('has fallen for some days where it came back', () => {
    const factor = (day: number): number => (day >= 70 && day < 80 ? 0.55 : 1);
    const { answer, onset, lost } = answerOf({ seed: 3, factor });
    assert.equal(answer, 'fall');
    assert.deepEqual([onset?.day, onset?.until, onset?.shape], [70, 80, 'step']);
    assert.ok(lost[0] > 0 && lost[0] < lost[1] && lost[1] < lost[2]);
  });

  it('falls day by day where users come less and less, from the day on which that began', () => {
    const factor = (day: number): number => (day > 60 ? 1 - 0.005 * (day - 60) : 1);
    const onsets = seeds(20).map((seed) => answerOf({ seed, factor }).onset);
    assert.ok(onsets.filter((onset) => onset?.shape === 'slope').length >= 0.8 * onsets.length);
    const covered = onsets.filter((onset) => onset && onset.lo <= 62 && onset.hi >= 58);
    assert.ok(covered.length >= 0.8 * onsets.length, `${covered.length} of ${onsets.length}`);
  });

  it('does not fall where a growth ends, for what it would have brought was never there', () => {
    const answers = seeds(20).map((seed) => answerOf({ seed, users: 100, arrivals: (day) => (day < 80 ? 6 : 0) }));
    assert.ok(shareOf(answers, 'fall') <= 0.1);
  });

  it('cannot be told of few users, and says what change would have been seen', () => {
    const { answer, detectable, change } = answerOf({ seed: 5, users: 60, days: 40 });
    assert.equal(answer, 'not enough');
    assert.ok(detectable > 0.1);
    assert.ok(change[0] < 0 && change[2] > 0);
  });

  it('is not asked of days that are left out', () => {
    const factor = (day: number): number => (day >= 70 && day < 80 ? 0 : 1);
    const leftOut = Uint8Array.from({ length: 150 }, (_, day) => Number(day >= 70 && day < 80));
    assert.equal(answerOf({ seed: 3, factor }).answer, 'fall');
    assert.notEqual(answerOf({ seed: 3, factor }, leftOut).answer, 'fall');
  });

  it('has a reason instead where no event has a user, or the days are few', () => {
    const empty = { ...comings({ seed: 1, days: 30 }), users: 0 };
    assert.deepEqual(taken(engagementOf(empty, calendarOfDays(30), null)), { reason: 'No event has a user.' });
    const few = taken(engagementOf(comings({ seed: 1, days: 3 }), calendarOfDays(3), null));
    assert.deepEqual(few, { reason: 'A change takes 14 full days to show; the log has 3.' });
  });

  it('is asked in numbers always: a log of equal days, of empty days', () => {
    const equal = comings({ seed: 1, days: 30, users: 1, factor: () => 100, shock: 0 });
    const nobody = comings({ seed: 1, days: 30, users: 3, factor: (day) => (day === 4 ? 1 : 0) });
    for (const table of [equal, nobody]) {
      const answer = taken(engagementOf(table, calendarOfDays(30), null));
      assert.ok(!('reason' in answer));
      assert.ok(![...answer.change, ...answer.lost].some(Number.isNaN), JSON.stringify(answer.change));
    }
  });

  it('has an interval that holds the true change at least 85 times out of 100, with the day of the onset found as well', () => {
    const factor = (day: number): number => (day >= 90 ? 0.7 : 1);
    const truth = shareLost({ factor }, 90);
    const answers = seeds(100).map((seed) => answerOf({ seed, factor }));
    const held = answers.filter(({ change }) => change[0] <= truth && change[2] >= truth).length;
    assert.ok(held >= 0.85 * answers.length, `${held} of ${answers.length}`);
  });
});

/** The true change: that of many users, without and with the factor. */
function shareLost(coming: Omit<Coming, 'seed'>, since: number): number {
  const users = 20_000;
  const arrivals = coming.arrivals ? (day: number) => 25 * (coming.arrivals?.(day) ?? 0) : () => 0;
  const visits = (factor: NonNullable<Coming['factor']>): number =>
    comings({ ...coming, arrivals, users, seed: 9, factor }).day.filter((day) => day >= since).length;
  return visits(coming.factor ?? (() => 1)) / visits(() => 1) - 1;
}
