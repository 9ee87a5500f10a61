import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type HabitChange, habitChange } from '../../../../src/diagnosis/engagement/habitChange';
import { habitSeries } from '../../../../src/diagnosis/engagement/habitSeries';
import { runs } from '../../../support/runs';
import { taken } from '../../../support/taken';
import { type Coming, calendarOfDays, comings, office } from './comings';

function changeOf(coming: Coming, until: number | null = null): HabitChange {
  const change = taken(habitChange(comings(coming), calendarOfDays(150).full, { onset: 90, until }));
  if ('reason' in change) throw new Error(change.reason);
  return change;
}

const many = (coming: Omit<Coming, 'seed'>): readonly HabitChange[] =>
  Array.from({ length: runs(40) }, (_, i) => changeOf({ seed: 11 + i, ...coming }));
const held = (list: readonly HabitChange[], truth: number): number =>
  list.filter(({ change }) => change[0] <= truth && change[2] >= truth).length / list.length;

describe('the habit of settled users', () => {
  it('by day is that of a naive count, for random logs and windows', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 12 }), (seed, window) => {
        const table = comings({ seed, users: 12, days: 30, arrivals: () => 0.3 });
        const { users, activeDays } = taken(habitSeries(table, window));
        for (let day = 0; day < 30; day++) {
          const counts = Array.from({ length: table.users }, (_, u) => {
            const own = [...table.day.subarray(table.start[u], table.start[u + 1])];
            const settled = own.length > 0 && own[0]! <= day - window;
            return settled ? own.filter((at) => at > day - window && at <= day).length : 0;
          });
          assert.equal(users[day], counts.filter((count) => count > 0).length);
          assert.equal(
            activeDays[day],
            counts.reduce((sum, count) => sum + count, 0),
          );
        }
      }),
    );
  });

  it('is as usual where nothing changes, where users are lost as ever, and where no new ones come any more', () => {
    const leaving = () => 0.01;
    const stop = (day: number): number => (day < 90 ? 8 : 0);
    for (const coming of [{}, { leaving, arrivals: () => 8, week: office }, { leaving, arrivals: stop }]) {
      assert.ok(held(many(coming), 0) >= 0.75);
    }
  });

  it('is less where the same users come less, or are lost faster', () => {
    const leaving = (day: number): number => (day < 90 ? 0.005 : 0.02);
    const factor = (day: number): number => (day < 90 ? 1 : 0.7);
    for (const coming of [{ factor }, { leaving, arrivals: () => 4 }]) {
      for (const { change } of many(coming)) assert.ok(change[2] < 0, `${change}`);
    }
  });

  it('is told of the days that a fall lasted', () => {
    const { after, change } = changeOf({ seed: 4, factor: (day) => (day >= 90 && day < 95 ? 0.5 : 1) }, 95);
    assert.equal(after, 5);
    assert.ok(change[0] < -0.4 && change[2] < -0.3);
  });

  it('cannot be told where few days are before, or nobody is settled', () => {
    const { full } = calendarOfDays(60);
    const late = comings({ seed: 1, users: 0, days: 60, arrivals: (day) => (day > 45 ? 3 : 0) });
    const reasons = [
      taken(habitChange(comings({ seed: 1, days: 60 }), full, { onset: 20, until: null })),
      taken(habitChange(late, full, { onset: 50, until: null })),
    ];
    for (const answer of reasons) assert.ok('reason' in answer);
  });
});
