import type { DayRange, WindowId } from '../../model/calendar';
import type { PartId } from '../../model/query';
import { type CountedDays, dayParts, emptyPart } from '../countedDays';

/** The trailing window whose users a part counts, if it does: such a part is an aggregate over the window's spans. */
export function windowOf(part: PartId): WindowId | null {
  const counts = dayParts[part]?.counts;
  return counts === 'wau' || counts === 'mau' ? counts : null;
}

/**
 * A part as an aggregate over the rows `kept(user_id, day_id, outcome)`; that of a window is an aggregate over its
 * `spans(first_day, end_day)`: for each user the days in whose trailing window they are, without overlap.
 */
export function partSql(part: PartId, days: CountedDays): string {
  const summed = dayParts[part];
  if (summed?.counts === 'days') return String(emptyPart(part, days));
  if (summed?.counts === 'day') return userDays(days.over[summed.over]);
  if (summed) return windowDays(days.over[summed.over]);
  const counted = within(days.period);
  switch (part) {
    case 'events':
      return `count(*) FILTER (WHERE ${counted})`;
    case 'errors':
      return `count(*) FILTER (WHERE outcome = 1 AND ${counted})`;
    case 'users':
      return `count(DISTINCT user_id) FILTER (WHERE ${counted})`;
    case 'impacted_users':
      return `count(DISTINCT user_id) FILTER (WHERE outcome = 1 AND ${counted})`;
    default:
      throw new Error(`the part "${part}" has no SQL`);
  }
}

const within = ({ from, to }: DayRange): string => `day_id >= ${from} AND day_id < ${to}`;

/** Distinct pairs of user and day: a day index stays far below the factor. */
const userDays = (range: DayRange): string =>
  `count(DISTINCT user_id * 1000000 + day_id) FILTER (WHERE ${within(range)})`;

const windowDays = ({ from, to }: DayRange): string =>
  `coalesce(sum(max(0, min(end_day, ${to}) - max(first_day, ${from}))), 0)`;
