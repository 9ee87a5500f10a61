import type { WindowId } from '../../model/calendar';
import type { PartId } from '../../model/query';
import type { CountedDays } from '../countedDays';
import { list } from './table';

/** The columns of dim_date that hold the reach of a day in each window. */
const reach: Readonly<Record<WindowId, { readonly from: string; readonly to: string }>> = {
  mau: { from: 'reach_from', to: 'reach_to' },
  wau: { from: 'week_reach_from', to: 'week_reach_to' },
};

/** Per user and group, the days in whose trailing window the user is: reach of each active day, less what came before. */
export function spansSql(keys: readonly string[], window: WindowId): string {
  const { from, to } = reach[window];
  return `SELECT ${list(keys)}max(${from}, coalesce(lag(${to}) OVER (PARTITION BY ${list(keys)}user_id ORDER BY day_id), 0)) AS first_day,
    ${to} AS end_day
  FROM active JOIN dim_date USING (day_id)`;
}

/** Rolling counts by day: a user enters at first_day and leaves at end_day, so a running sum counts who is in. */
export function spansByDaySql(
  parts: readonly PartId[],
  keys: readonly string[],
  { axis, periods }: CountedDays,
  spans: string,
): string {
  const partition = keys.length > 0 ? `PARTITION BY ${keys.join(', ')} ` : '';
  const groups = keys.length > 0 ? ` CROSS JOIN (SELECT DISTINCT ${keys.join(', ')} FROM ${spans})` : '';
  const present = parts.map((part) => `sum(sum(step)) OVER (${partition}ORDER BY day_id) AS ${part}`);
  return `SELECT ${list(keys)}day_id AS k${axis}, ${present.join(', ')}
  FROM (
    SELECT ${list(keys)}first_day AS day_id, 1 AS step FROM ${spans} WHERE first_day < end_day
    UNION ALL SELECT ${list(keys)}end_day, -1 FROM ${spans} WHERE first_day < end_day AND end_day < ${periods.count}
    UNION ALL SELECT ${list(keys)}d.day_id, 0 FROM dim_date AS d${groups}
  )
  GROUP BY ${list(keys)}day_id`;
}

/** The spans once for each interval that they touch, so that each interval sums its own days. */
export function spansInIntervals(spans: string, { axis, periods: { from, days, count } }: CountedDays): string {
  const starts = `SELECT day_id AS period_from, day_id + ${days} AS period_to, (day_id - ${from}) / ${days} AS k${axis}
    FROM dim_date WHERE day_id >= ${from} AND day_id < ${from + days * count} AND (day_id - ${from}) % ${days} = 0`;
  return `${spans} JOIN (${starts}) ON first_day < period_to AND end_day > period_from`;
}
