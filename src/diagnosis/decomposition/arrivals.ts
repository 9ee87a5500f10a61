import type { DayRange } from '../../model/calendar';
import { type Estimate, estimateOf } from '../estimate';
import { robustSpread } from '../median';
import type { UserDays } from '../userDays/userDays';
import type { Windows } from './windowsAround';

/** Users who are seen for the first time, a day, before and after. */
export interface Arrivals {
  readonly before: number;
  readonly after: number;
  /** Relative: -0.5 where half as many arrive. */
  readonly change: Estimate;
  /** By day of the calendar. */
  readonly byDay: Float64Array;
}

/** Days at the beginning of a log in which most users are new to the log only. */
const settling = 28;

/** How many new users come; with a reason instead where the log begins too late to tell who is new. */
export function arrivalsOf(
  { users, days, start, day }: UserDays,
  full: DayRange,
  { before, after }: Windows,
): Arrivals | { readonly reason: string } {
  const byDay = new Float64Array(days);
  for (let user = 0; user < users; user++) if (start[user]! < start[user + 1]!) byDay[day[start[user]!]!]!++;
  const from = Math.max(before.from, full.from + settling);
  if (before.to - from < 7) return { reason: 'In the first weeks of a log all users are new to it.' };
  const [old, recent] = [byDay.subarray(from, before.to), byDay.subarray(after.from, after.to)];
  const [a, b] = [meanOf(old), meanOf(recent)];
  if (a === 0) return { reason: 'No user was new before.' };
  const error = Math.hypot(errorOf(old) / a, errorOf(recent) / a);
  return { before: a, after: b, change: estimateOf(b / a - 1, error), byDay };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the mean: of days that vary as they do, at least as counts of chance do. */
function errorOf(values: Float64Array): number {
  const mean = meanOf(values);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return Math.sqrt(Math.max(mean, square, robustSpread(values) ** 2, 1 / values.length) / values.length);
}
