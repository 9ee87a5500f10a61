import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from '../../../src/model/random';
import { type Habit, habitOf } from '../../../src/sample/habit';
import { Logins } from '../../../src/sample/logins';
import type { Reach } from '../../../src/sample/reach';
import { thinDays } from '../../../src/sample/thinDays';
import { thinRepeats } from '../../../src/sample/thinRepeats';

const days = 40;
const reach: Reach = { windowDays: 7, complete: { from: 6, to: days } };
const people = fc.array(
  fc.uniqueArray(fc.nat(days - 1), { minLength: 1, maxLength: days }).map((list) => list.sort((a, b) => a - b)),
  { minLength: 1, maxLength: 8 },
);

function loginsOf(daysOfPeople: readonly (readonly number[])[]): Logins {
  const logins = new Logins(1);
  daysOfPeople.forEach((list, person) => {
    for (const day of list) for (let i = 0; i <= day % 3; i++) logins.push(person, day, 0, 0, false);
  });
  return logins;
}

function naiveHabit(logins: Logins): Habit {
  const usersOf = (from: number, to: number): number =>
    new Set(
      [...logins.person.subarray(0, logins.rows)].filter((_, row) => {
        const day = logins.day[row] ?? 0;
        return day >= from && day <= to;
      }),
    ).size;
  let [daily, windowed] = [0, 0];
  for (let day = reach.complete.from; day < reach.complete.to; day++) {
    daily += usersOf(day, day);
    windowed += usersOf(day - reach.windowDays + 1, day);
  }
  return { daily, windowed };
}

test('the sums of daily and windowed users equal a plain count', () => {
  fc.assert(
    fc.property(people, (list) => assert.deepEqual(habitOf(loginsOf(list), reach), naiveHabit(loginsOf(list)))),
  );
});

test('thinning takes user-days away, never more than asked, and no window notices', () => {
  fc.assert(
    fc.property(people, fc.nat(40), fc.nat(), (list, surplus, seed) => {
      const logins = loginsOf(list);
      const was = naiveHabit(logins);
      thinDays(logins, reach, surplus, random(seed, 0));
      const is = naiveHabit(logins);
      assert.equal(is.windowed, was.windowed);
      assert.ok(is.daily <= was.daily && is.daily >= was.daily - surplus);
    }),
  );
});

test('thinning takes exactly as many user-days as asked where there are enough to spare', () => {
  const logins = loginsOf(Array.from({ length: 5 }, () => Array.from({ length: days }, (_, day) => day)));
  const was = habitOf(logins, reach);
  thinDays(logins, reach, 100, random(1, 0));
  assert.deepEqual(habitOf(logins, reach), { daily: was.daily - 100, windowed: was.windowed });
});

test('thinning to a number of rows takes repeats first and leaves everybody their days', () => {
  fc.assert(
    fc.property(people, fc.nat(200), fc.nat(), (list, rows, seed) => {
      const logins = loginsOf(list);
      const [hadRows, hadDays] = [logins.rows, logins.userDays()];
      thinRepeats(logins, rows, random(seed, 0));
      assert.equal(logins.rows, Math.min(rows, hadRows));
      assert.equal(logins.userDays(), Math.min(hadDays, Math.max(0, rows)));
    }),
  );
});
