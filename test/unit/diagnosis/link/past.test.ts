import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { earlierPlaces, pastOf, pastPlaces } from '../../../../src/diagnosis/link/past';
import { taken, unitDays } from './unitDays';

const users = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }).map((days) => days.sort((a, b) => a - b)),
  { minLength: 1, maxLength: 4 },
);

describe('pastOf', () => {
  it('counts what was before and after each user-day as a search through all days does', () => {
    fc.assert(
      fc.property(users, fc.integer({ min: 2, max: 5 }), (lists, every) => {
        const table = { ...unitDays(lists.map((days) => days.length)), day: Uint16Array.from(lists.flat()) };
        const exposed = table.day.map((day) => Number(day % every === 0));
        const past = taken(
          pastOf(
            table,
            Uint8Array.from(exposed),
            Uint32Array.from(table.day, (day) => 1 + (day % 3)),
          ),
        );
        for (const [user, days] of lists.entries()) {
          const active = (from: number, to: number): number[] => days.filter((day) => day >= from && day <= to);
          const met = (from: number, to: number): number => active(from, to).filter((day) => day % every === 0).length;
          for (const [k, day] of days.entries()) {
            const i = table.start[user]! + k;
            const after = [0, 7, 14, 21].map((from) => active(day + from + 1, day + from + 7).length);
            assert.deepEqual(
              past.weeksAfter.map((column) => column[i]),
              after,
            );
            assert.equal(past.comesBack[i], Number(after[0]! > 0));
            assert.equal(past.waited[i], Math.min(7, (days[k + 1] ?? 999) - day));
            assert.equal(past.cameBefore[i], Number(active(day - 7, day - 1).length > 0));
            const [week, month] = [met(day - 7, day - 1), met(day - 28, day - 1)];
            assert.equal(past.metErrors[i], week > 1 ? 3 : week === 1 ? 2 : month > 0 ? 1 : 0);
            const before = active(day - 28, day - 1);
            const mean = before.reduce((sum, d) => sum + 1 + (d % 3), 0) / Math.max(1, before.length);
            assert.equal(past.usualTries[i], Math.round(mean));
            assert.equal(past.activity[i] === 0, k === 0);
            assert.equal(past.activity[i]! < 2, before.length === 0);
            assert.equal(past.earlier[i] === 0, active(0, day - 8).length === 0);
            assert.ok(past.activity[i]! < pastPlaces && past.earlier[i]! < earlierPlaces);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives more active users another place, and those who were away for long', () => {
    const table = { ...unitDays([30, 2, 2]), day: Uint16Array.from([...Array(30).keys(), 20, 29, 20, 21]) };
    const { activity } = taken(pastOf(table, new Uint8Array(34), new Uint32Array(34).fill(1)));
    assert.equal(activity[29], 2 + 3 * 7);
    assert.equal(activity[31], 2 + 2);
    assert.equal(activity[33], 2);
  });
});
