import { findDimension } from '../../model/findDimension';
import { endOf, type Intervals } from '../../model/intervals';
import { type Axis, isUserAxis, type Query, type UserAxis } from '../../model/query';
import { type CountedDays, countedDays } from '../countedDays';
import { clausesSql } from './clauseSql';
import { dimensionColumn, factTable, type Star } from './star';
import { list, table } from './table';

/** The keys of the axes that are dimensions. */
export const dimensionKeys = (by: readonly Axis[]): readonly string[] =>
  by.flatMap((axis, i) => (axis.kind === 'dimension' ? [`k${i}`] : []));

/**
 * The table `kept` of the events that the clauses keep, `(user_id, day_id, outcome, k0, k1, …)`, and what it is made of.
 * A place among intervals is NULL for events outside of them, which later periods look back on.
 */
export function keptSql({ by, clauses, outside }: Query, star: Star): readonly string[] {
  const keys = by.flatMap((axis, i) => (isUserAxis(axis) ? [] : [`${keySql(axis, star)} AS k${i}`]));
  const insides = by.flatMap((axis, i) =>
    axis.kind === 'errors_inside' ? [`${clausesSql(axis.inside, star)} AS k${i}_inside`] : [],
  );
  const columns = ['f.user_id', 'f.day_id', 'f.outcome', ...keys, ...insides].join(', ');
  const rows = `SELECT ${columns}\n  FROM ${factTable} AS f\n  WHERE ${clausesSql(clauses, star)}${outside ? `\n    AND NOT (${clausesSql(outside, star)})` : ''}`;
  const traits = by.flatMap((axis, i) => (isUserAxis(axis) ? [{ key: `k${i}`, axis }] : []));
  if (traits.length === 0) return [table('kept', rows)];
  const same = [...dimensionKeys(by), 'user_id'].join(', ');
  const { period } = countedDays(star.calendar, { by, clauses });
  const days = traits.map(({ key, axis }) => `${traitSql(axis, key, period)} AS ${key}_day`);
  const places = traits.map(({ key, axis }) => `${placeSql(axis, `${key}_day`)} AS ${key}`);
  return [
    table('found', rows),
    table('traits', `SELECT ${same},\n    ${days.join(',\n    ')}\n  FROM found GROUP BY ${same}`),
    table('places', `SELECT ${same}, ${places.join(', ')}\n  FROM traits`),
    table(
      'kept',
      `SELECT ${list(by.map((_, i) => `k${i}`))}user_id, day_id, outcome
  FROM found JOIN places USING (${same})
  WHERE ${traits.map(({ key }) => `${key} IS NOT NULL`).join(' AND ')}`,
    ),
  ];
}

function keySql(axis: Exclude<Axis, UserAxis>, star: Star): string {
  if (axis.kind === 'day') return 'f.day_id';
  if (axis.kind === 'interval') return placeInSql(axis, 'f.day_id');
  findDimension(star.dimensions, axis.name);
  const column = `f.${dimensionColumn(axis.name)}`;
  return axis.top === undefined ? column : `min(${column}, ${axis.top})`;
}

function traitSql(axis: UserAxis, key: string, { from, to }: CountedDays['period']): string {
  if (axis.kind === 'errors_inside') {
    const isError = `outcome = 1 AND day_id >= ${from} AND day_id < ${to}`;
    const inside = `count(*) FILTER (WHERE ${isError} AND ${key}_inside)`;
    return `CASE WHEN count(*) FILTER (WHERE ${isError} AND NOT ${key}_inside) = 0 THEN min(${axis.most}, ${inside}) END`;
  }
  if (axis.kind === 'first_interval') return 'min(day_id)';
  if (axis.kind === 'last_interval') return `max(day_id) FILTER (WHERE day_id < ${endOf(axis)})`;
  return `count(DISTINCT CASE WHEN day_id >= ${axis.from} AND day_id < ${axis.to} THEN day_id END)`;
}

const placeSql = (axis: UserAxis, column: string): string =>
  axis.kind === 'active_days' || axis.kind === 'errors_inside' ? column : placeInSql(axis, column);

const placeInSql = (intervals: Intervals, column: string): string =>
  `CASE WHEN ${column} >= ${intervals.from} AND ${column} < ${endOf(intervals)} THEN (${column} - ${intervals.from}) / ${intervals.days} END`;
