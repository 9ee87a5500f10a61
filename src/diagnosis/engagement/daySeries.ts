import type { Calendar } from '../../model/calendar';
import { median, robustSpread } from '../median';
import type { UserDays } from '../userDays/userDays';
import { weekdayFactors } from './weekdayFactors';

/** Users by day, of the days that can be compared: one entry each, with what is usual of its weekday taken out. */
export interface DaySeries {
  /** Index of the day in the calendar. */
  readonly day: Float64Array;
  /** The users of the day. */
  readonly users: Float64Array;
  /** The share that its weekday has of an average day. */
  readonly factor: Float64Array;
  /** `users / factor`, a single day that stands out brought to the edge of what its neighbours are. */
  readonly level: Float64Array;
}

/** Users by day of the calendar. */
export function usersByDay({ days, day }: UserDays): Float64Array {
  const users = new Float64Array(days);
  for (const at of day) users[at]!++;
  return users;
}

/** The series of the full days, without those that `leftOut` marks (days with a gap in the log, say). */
export function daySeries(table: UserDays, calendar: Calendar, leftOut: Uint8Array | null): DaySeries {
  const { full, grain } = calendar;
  const all = usersByDay(table).subarray(full.from, full.to);
  const usable = Uint8Array.from(all, (_, i) => Number(!leftOut?.[full.from + i]));
  const byWeekday = grain === 'day' ? weekdayFactors(all, usable) : new Float64Array(7).fill(1);
  const places = [...usable.keys()].filter((i) => usable[i] === 1);
  const factor = Float64Array.from(places, (i) => byWeekday[i % 7]!);
  const users = Float64Array.from(places, (i) => all[i]!);
  return {
    day: Float64Array.from(places, (i) => full.from + i),
    users,
    factor,
    level: withoutLoneDays(users.map((count, i) => count / factor[i]!)),
  };
}

/** Holidays and other single days, as far as they stand out of the five days around them, are cut off. */
function withoutLoneDays(level: Float64Array): Float64Array {
  const around = (i: number): Float64Array => level.subarray(Math.max(0, i - 2), i + 3);
  const apart = level.map((value, i) => value - median(around(i)));
  const most = 4 * Math.max(robustSpread(apart), Math.sqrt(median(level)));
  return level.map((value, i) => value - Math.sign(apart[i]!) * Math.max(0, Math.abs(apart[i]!) - most));
}
