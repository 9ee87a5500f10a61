import type { Logins } from './logins';
import type { Reach } from './reach';

/** Sums over the complete days: of the day's distinct users, and of those of the window that ends that day. */
export interface Habit {
  readonly daily: number;
  readonly windowed: number;
}

/** Counts the two sums that stickiness is the ratio of. */
export function habitOf(logins: Logins, { windowDays, complete }: Reach): Habit {
  let daily = 0;
  let windowed = 0;
  let person = -1;
  let covered = complete.from;
  for (let row = 0; row < logins.rows; row++) {
    if (!logins.opensDay(row)) continue;
    if (logins.person[row] !== person) covered = complete.from;
    person = logins.person[row] ?? 0;
    const day = logins.day[row] ?? 0;
    if (day >= complete.from) daily++;
    // The windows that end on the days [day, day + windowDays) see this day; those before `covered` are counted.
    const to = Math.min(complete.to, day + windowDays);
    windowed += Math.max(0, to - Math.max(covered, day));
    covered = Math.max(covered, to);
  }
  return { daily, windowed };
}
