import type { CountedDays } from '../countedDays';
import { list, table } from './table';

/**
 * What users did in periods that follow each other. `visits(place, before, after)`: a row for each period that a user is
 * in, and the places of those before and after; periods go back before the first of them. `stays(came, gap)`: a row for
 * each of the visits, with how many periods the one before is away (NULL for the first ever), and a row that is not
 * `came` for each period right after one that the user was in and not in itself.
 */
export function staysSql(keys: readonly string[], { periods, axis }: CountedDays): readonly string[] {
  const { from, days, count } = periods;
  // Integers are divided towards 0: days before the first period are moved up by whole periods first.
  const shift = days * Math.ceil(from / days) - from;
  const placed = `SELECT DISTINCT ${list(keys)}user_id, (day_id + ${shift}) / ${days} - ${(from + shift) / days} AS place
    FROM active WHERE day_id < ${from + days * count}`;
  return [
    table(
      'visits',
      `SELECT ${list(keys)}place, lag(place) OVER one AS before, lead(place) OVER one AS after
  FROM (${placed})
  WINDOW one AS (PARTITION BY ${list(keys)}user_id ORDER BY place)`,
    ),
    table(
      'stays',
      `SELECT ${list(keys)}${axis < 0 ? '' : `place AS k${axis}, `}came, gap
  FROM (
    SELECT ${list(keys)}place, 1 AS came, place - before AS gap FROM visits
    UNION ALL SELECT ${list(keys)}place + 1, 0, NULL FROM visits WHERE coalesce(after, place + 2) > place + 1
  )
  WHERE place >= 0 AND place < ${count}`,
    ),
  ];
}
