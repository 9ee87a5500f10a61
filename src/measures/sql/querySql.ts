import { findDimension } from '../../model/findDimension';
import type { Axis, PartId, Query } from '../../model/query';
import { periodOf } from '../../model/selection';
import { clausesSql } from './clauseSql';
import { type CountedDays, countedDays, emptyPart, partSql } from './partSql';
import { dimensionColumn, factTable, type Star } from './star';

/**
 * A query as the common table expressions that answer it, the last of which is `parts`: one row a non-empty group, its
 * keys k0, k1, … (places on the axes) and a column a part.
 */
export function queryTables(query: Query, star: Star): readonly string[] {
  const keys = query.by.map((_, i) => `k${i}`);
  const days = countedDays(
    star.calendar,
    periodOf(query.clauses),
    query.by.some((axis) => axis.kind === 'day'),
  );
  const counted = query.parts.filter((part) => part !== 'window_user_days');
  const tables = [keptSql(query, star)];
  if (!query.parts.includes('window_user_days'))
    return [...tables, table('parts', countsSql(counted, keys, days, 'kept'))];
  return [
    ...tables,
    ...spansSql(query.by),
    table('counts', countsSql(counted, keys, days, 'kept')),
    table(
      'windows',
      days.byDay ? windowsByDaySql(query.by, star.calendar.days) : countsSql(['window_user_days'], keys, days, 'spans'),
    ),
    table('parts', joinedSql(query.parts, keys, days)),
  ];
}

/** The statement of a query: SELECT k0, …, part, … */
export const querySql = (query: Query, star: Star): string =>
  `WITH ${queryTables(query, star).join(',\n')}\nSELECT ${[...query.by.map((_, i) => `k${i}`), ...query.parts].join(', ')} FROM parts`;

const table = (name: string, body: string): string => `${name} AS (\n  ${body}\n)`;

function keptSql({ by, clauses }: Query, star: Star): string {
  const columns = ['f.user_id', 'f.day_id', 'f.outcome', ...by.map((axis, i) => `${keySql(axis, star)} AS k${i}`)];
  return table('kept', `SELECT ${columns.join(', ')}\n  FROM ${factTable} AS f\n  WHERE ${clausesSql(clauses, star)}`);
}

function keySql(axis: Axis, star: Star): string {
  if (axis.kind === 'day') return 'f.day_id';
  findDimension(star.dimensions, axis.name);
  const column = `f.${dimensionColumn(axis.name)}`;
  return axis.top === undefined ? column : `min(${column}, ${axis.top})`;
}

function countsSql(parts: readonly PartId[], keys: readonly string[], days: CountedDays, from: string): string {
  const columns = [...keys, ...parts.map((part) => `${partSql(part, days)} AS ${part}`)];
  const grouped = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '';
  return `SELECT ${columns.join(',\n    ') || '1'}\n  FROM ${from}${grouped}`;
}

/** Per user and group, the days in whose trailing window the user is: reach of each active day, less what came before. */
function spansSql(by: readonly Axis[]): readonly string[] {
  const keys = by.flatMap((axis, i) => (axis.kind === 'day' ? [] : [`k${i}`]));
  const list = keys.map((key) => `${key}, `).join('');
  return [
    table('active', `SELECT DISTINCT ${list}user_id, day_id FROM kept WHERE user_id IS NOT NULL`),
    table(
      'spans',
      `SELECT ${list}max(reach_from, coalesce(lag(reach_to) OVER (PARTITION BY ${list}user_id ORDER BY day_id), 0)) AS first_day,
    reach_to AS end_day
  FROM active JOIN dim_date USING (day_id)`,
    ),
  ];
}

/** Rolling counts by day: a user enters at first_day and leaves at end_day, so a running sum counts who is in. */
function windowsByDaySql(by: readonly Axis[], days: number): string {
  const others = by.flatMap((axis, i) => (axis.kind === 'day' ? [] : [`k${i}`]));
  const list = others.map((key) => `${key}, `).join('');
  const day = `k${by.findIndex((axis) => axis.kind === 'day')}`;
  const partition = others.length > 0 ? `PARTITION BY ${others.join(', ')} ` : '';
  return `SELECT ${list}day_id AS ${day}, sum(sum(step)) OVER (${partition}ORDER BY day_id) AS window_user_days
  FROM (
    SELECT ${list}first_day AS day_id, 1 AS step FROM spans WHERE first_day < end_day
    UNION ALL SELECT ${list}end_day, -1 FROM spans WHERE first_day < end_day AND end_day < ${days}
    UNION ALL SELECT ${list}d.day_id, 0 FROM dim_date AS d${others.length > 0 ? ` CROSS JOIN (SELECT DISTINCT ${others.join(', ')} FROM spans)` : ''}
  )
  GROUP BY ${list}day_id`;
}

/** A group may have users in its windows and no events, or the other way round. */
function joinedSql(parts: readonly PartId[], keys: readonly string[], days: CountedDays): string {
  const columns = parts.map((part) => `coalesce(${part}, ${emptyPart(part, days)}) AS ${part}`);
  const join = keys.length > 0 ? `FULL JOIN windows USING (${keys.join(', ')})` : 'CROSS JOIN windows';
  return `SELECT ${[...keys, ...columns].join(', ')}\n  FROM counts ${join}`;
}
