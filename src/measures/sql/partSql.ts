import { type Calendar, clip, type DayRange } from '../../model/calendar';
import type { PartId } from '../../model/query';

/** The days that parts are counted over, as day indices: the period, and the full and the complete days in it. */
export interface CountedDays {
  readonly period: DayRange;
  readonly full: DayRange;
  readonly complete: DayRange;
  /** True where each day is a group and a period of its own. */
  readonly byDay: boolean;
}

export function countedDays(
  calendar: Calendar,
  period: { from: number; to: number } | null,
  byDay: boolean,
): CountedDays {
  const all = { from: 0, to: calendar.days };
  const within = (range: DayRange): DayRange => (byDay ? all : clip(range, period, calendar.firstDay));
  return {
    period: clip(all, period, calendar.firstDay),
    full: within(calendar.full),
    complete: within(calendar.complete),
    byDay,
  };
}

/**
 * A part as an aggregate over the rows `kept(user_id, day_id, outcome)`; `window_user_days` is an aggregate over
 * `spans(first_day, end_day)`: for each user the days in whose trailing window they are, without overlap.
 */
export function partSql(part: PartId, days: CountedDays): string {
  switch (part) {
    case 'events':
      return `count(*) FILTER (WHERE ${within(days.period)})`;
    case 'errors':
      return `count(*) FILTER (WHERE outcome = 1 AND ${within(days.period)})`;
    case 'users':
      return `count(DISTINCT user_id) FILTER (WHERE ${within(days.period)})`;
    case 'impacted_users':
      return `count(DISTINCT user_id) FILTER (WHERE outcome = 1 AND ${within(days.period)})`;
    case 'user_days':
      return userDays(days.full);
    case 'complete_user_days':
      return userDays(days.complete);
    case 'window_user_days':
      return `coalesce(sum(max(0, min(end_day, ${days.complete.to}) - max(first_day, ${days.complete.from}))), 0)`;
    case 'full_days':
    case 'complete_days':
      return String(emptyPart(part, days));
  }
}

/** A part of a group without events: nothing, but the days of the calendar are there whether anything happened or not. */
export function emptyPart(part: PartId, { full, complete, byDay }: CountedDays): number {
  if (part === 'full_days') return byDay ? 1 : full.to - full.from;
  if (part === 'complete_days') return byDay ? 1 : complete.to - complete.from;
  return 0;
}

const within = ({ from, to }: DayRange): string => `day_id >= ${from} AND day_id < ${to}`;

/** Distinct pairs of user and day: a day index stays far below the factor. */
const userDays = (range: DayRange): string =>
  `count(DISTINCT user_id * 1000000 + day_id) FILTER (WHERE ${within(range)})`;
