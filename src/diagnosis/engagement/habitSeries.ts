import { type Steps, stretch } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';

/** How often settled users come, by day: those who were first seen before the window that ends on the day began. */
export interface HabitSeries {
  /** Length of the window, in days. */
  readonly window: number;
  /** Settled users with a visit in the window that ends on the day. */
  readonly users: Float64Array;
  /** Their active days in it. */
  readonly activeDays: Float64Array;
}

/**
 * The active days of the window of settled users: their sum over `users` is their habit (L28 where the window is 28).
 * Users who are new do not move it, nor does how many there are. The first window of the log has nobody settled.
 */
export function* habitSeries({ users, days, start, day }: UserDays, window: number): Steps<HabitSeries> {
  const gone = new Float64Array(days + 1);
  const visits = new Float64Array(days + 1);
  for (let user = 0; user < users; user++) {
    if (user % (stretch >> 4) === 0) yield;
    const begin = start[user]!;
    const end = start[user + 1]!;
    if (begin === end) continue;
    const settled = day[begin]! + window;
    let reached = settled;
    for (let i = begin; i < end; i++) {
      const until = Math.min(days, day[i]! + window);
      const since = Math.max(day[i]!, settled);
      if (since < until) {
        visits[since]!++;
        visits[until]!--;
      }
      const from = Math.max(since, reached);
      if (from < until) {
        gone[from]!++;
        gone[until]!--;
        reached = until;
      }
    }
  }
  return { window, users: runningSum(gone, days), activeDays: runningSum(visits, days) };
}

function runningSum(steps: Float64Array, days: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: days }, (_, day) => (sum += steps[day]!));
}
