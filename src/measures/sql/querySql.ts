import type { WindowId } from '../../model/calendar';
import { findDimension } from '../../model/findDimension';
import type { Axis, PartId, Query } from '../../model/query';
import { periodOf } from '../../model/selection';
import { type CountedDays, countedDays, emptyPart } from '../countedDays';
import { clausesSql } from './clauseSql';
import { partSql, windowOf } from './partSql';
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
  const counted = query.parts.filter((part) => windowOf(part) === null);
  const windows = [...new Set(query.parts.flatMap((part) => windowOf(part) ?? []))];
  const kept = keptSql(query, star);
  if (windows.length === 0) return [kept, table('parts', countsSql(counted, keys, days, 'kept'))];
  return [
    kept,
    table('active', `SELECT DISTINCT ${list(otherKeys(query.by))}user_id, day_id FROM kept WHERE user_id IS NOT NULL`),
    table('counts', countsSql(counted, keys, days, 'kept')),
    ...windows.flatMap((window) => {
      const parts = query.parts.filter((part) => windowOf(part) === window);
      const spans = `${window}_spans`;
      return [
        table(spans, spansSql(query.by, reachColumns[window])),
        table(
          `${window}_counts`,
          days.byDay
            ? windowsByDaySql(parts, query.by, spans, star.calendar.days)
            : countsSql(parts, keys, days, spans),
        ),
      ];
    }),
    table('parts', joinedSql(query.parts, keys, days, windows)),
  ];
}

/** The columns of dim_date that hold the reach of a day in each window. */
const reachColumns: Readonly<Record<WindowId, { readonly from: string; readonly to: string }>> = {
  mau: { from: 'reach_from', to: 'reach_to' },
  wau: { from: 'week_reach_from', to: 'week_reach_to' },
};

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

/** The keys of all axes but the day. */
const otherKeys = (by: readonly Axis[]): readonly string[] =>
  by.flatMap((axis, i) => (axis.kind === 'day' ? [] : [`k${i}`]));

const list = (keys: readonly string[]): string => keys.map((key) => `${key}, `).join('');

/** Per user and group, the days in whose trailing window the user is: reach of each active day, less what came before. */
function spansSql(by: readonly Axis[], { from, to }: { readonly from: string; readonly to: string }): string {
  const keys = list(otherKeys(by));
  return `SELECT ${keys}max(${from}, coalesce(lag(${to}) OVER (PARTITION BY ${keys}user_id ORDER BY day_id), 0)) AS first_day,
    ${to} AS end_day
  FROM active JOIN dim_date USING (day_id)`;
}

/** Rolling counts by day: a user enters at first_day and leaves at end_day, so a running sum counts who is in. */
function windowsByDaySql(parts: readonly PartId[], by: readonly Axis[], spans: string, days: number): string {
  const others = otherKeys(by);
  const keys = list(others);
  const day = `k${by.findIndex((axis) => axis.kind === 'day')}`;
  const partition = others.length > 0 ? `PARTITION BY ${others.join(', ')} ` : '';
  const present = parts.map((part) => `sum(sum(step)) OVER (${partition}ORDER BY day_id) AS ${part}`);
  return `SELECT ${keys}day_id AS ${day}, ${present.join(', ')}
  FROM (
    SELECT ${keys}first_day AS day_id, 1 AS step FROM ${spans} WHERE first_day < end_day
    UNION ALL SELECT ${keys}end_day, -1 FROM ${spans} WHERE first_day < end_day AND end_day < ${days}
    UNION ALL SELECT ${keys}d.day_id, 0 FROM dim_date AS d${others.length > 0 ? ` CROSS JOIN (SELECT DISTINCT ${others.join(', ')} FROM ${spans})` : ''}
  )
  GROUP BY ${keys}day_id`;
}

/** A group may have users in its windows and no events, or the other way round. */
function joinedSql(
  parts: readonly PartId[],
  keys: readonly string[],
  days: CountedDays,
  windows: readonly WindowId[],
): string {
  const columns = parts.map((part) => `coalesce(${part}, ${emptyPart(part, days)}) AS ${part}`);
  const joins = windows.map((window) =>
    keys.length > 0 ? ` FULL JOIN ${window}_counts USING (${keys.join(', ')})` : ` CROSS JOIN ${window}_counts`,
  );
  return `SELECT ${[...keys, ...columns].join(', ')}\n  FROM counts${joins.join('')}`;
}
