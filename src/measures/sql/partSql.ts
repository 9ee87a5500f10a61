import type { DayRange, WindowId } from '../../model/calendar';
import type { PartId } from '../../model/query';
import type { CountedDays } from '../countedDays';
import { dayParts } from '../dayParts';

/** What a part is an aggregate of: the kept rows, the spans of a trailing window, or the stays of users in periods. */
export function sourceOf(part: PartId): 'kept' | 'stays' | WindowId {
  if (part in staySql) return 'stays';
  const counts = dayParts[part]?.counts;
  return counts === 'wau' || counts === 'mau' ? counts : 'kept';
}

/**
 * A part as an aggregate over its source: `kept(user_id, day_id, outcome)`, or `spans(first_day, end_day)`, for each
 * user the days in whose trailing window they are, without overlap, or `stays(came, gap)` (see `staysSql`).
 */
export function partSql(part: PartId, days: CountedDays): string {
  const summed = dayParts[part];
  if (summed?.counts === 'days') return daysSql(days.over[summed.over], days);
  if (summed?.counts === 'day') return userDays(days.over[summed.over]);
  if (summed) return windowDays(days.over[summed.over], days);
  const counted = within(days.period);
  switch (part) {
    case 'events':
      return `count(*) FILTER (WHERE ${counted})`;
    case 'errors':
      return `count(*) FILTER (WHERE outcome = 1 AND ${counted})`;
    case 'users':
      return distinctUsers(counted);
    case 'impacted_users':
      return distinctUsers(`outcome = 1 AND ${counted}`);
    default: {
      const stays = staySql[part];
      if (stays === undefined) throw new Error(`the part ${part} has no SQL`);
      return stays;
    }
  }
}

const staySql: Readonly<Partial<Record<PartId, string>>> = {
  new_users: 'count(*) FILTER (WHERE came AND gap IS NULL)',
  retained_users: 'count(*) FILTER (WHERE came AND gap = 1)',
  resurrected_users: 'count(*) FILTER (WHERE came AND gap > 1)',
  dormant_users: 'count(*) FILTER (WHERE NOT came)',
};

/** The calendar's days of the period, which are there in groups without events too. */
export function daysSql({ from, to }: DayRange, { axis, byDay, periods }: CountedDays): string {
  if (byDay) return '1';
  if (axis < 0) return String(to - from);
  const start = `${periods.from} + ${periods.days} * k${axis}`;
  return `max(0, min(${to}, ${start} + ${periods.days}) - max(${from}, ${start}))`;
}

const within = ({ from, to }: DayRange): string => `day_id >= ${from} AND day_id < ${to}`;

/** Distinct pairs of user and day: a day index stays far below the factor. */
const userDays = (range: DayRange): string =>
  `count(DISTINCT CASE WHEN ${within(range)} THEN user_id * 1000000 + day_id END)`;

/** No FILTER: SQLite 3.54 may go from one user of an index to the next and never see the row that passes it. */
const distinctUsers = (condition: string): string => `count(DISTINCT CASE WHEN ${condition} THEN user_id END)`;

function windowDays({ from, to }: DayRange, { axis }: CountedDays): string {
  const [start, end] = axis < 0 ? [from, to] : [`${from}, period_from`, `${to}, period_to`];
  return `coalesce(sum(max(0, min(end_day, ${end}) - max(first_day, ${start}))), 0)`;
}
