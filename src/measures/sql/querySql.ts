import type { WindowId } from '../../model/calendar';
import { type Axis, isPeriodAxis, type PartId, type Query } from '../../model/query';
import { type CountedDays, countedDays } from '../countedDays';
import { dayParts } from '../dayParts';
import { keptSql } from './keptSql';
import { daysSql, partSql, sourceOf } from './partSql';
import { spansByDaySql, spansInIntervals, spansSql } from './spansSql';
import type { Star } from './star';
import { staysSql } from './staysSql';
import { list, table } from './table';

/**
 * A query as the common table expressions that answer it, the last of which is `parts`: one row a non-empty group, its
 * keys k0, k1, … (places on the axes) and a column a part.
 */
export function queryTables(query: Query, star: Star): readonly string[] {
  const { by, parts } = query;
  const keys = by.map((_, i) => `k${i}`);
  const others = otherKeys(by);
  const days = countedDays(star.calendar, query);
  const of = (source: ReturnType<typeof sourceOf>): readonly PartId[] => parts.filter((p) => sourceOf(p) === source);
  const isPlaced = by.some((axis) => axis.kind === 'interval') ? `kept WHERE k${days.axis} IS NOT NULL` : 'kept';
  const counts = countsSql(of('kept'), keys, days, isPlaced);
  const looksBack = parts.some((part) => sourceOf(part) !== 'kept');
  if (!looksBack) return [...keptSql(query, star), table('parts', counts)];
  const active = `SELECT DISTINCT ${list(others)}user_id, day_id FROM kept WHERE user_id IS NOT NULL`;
  const windows = (['mau', 'wau'] as const).filter((window) => of(window).length > 0);
  const stays = of('stays');
  const counted = [...windows.map((window) => `${window}_counts`), ...(stays.length > 0 ? ['stay_counts'] : [])];
  return [
    ...keptSql(query, star),
    table('active', active),
    table('counts', counts),
    ...windows.flatMap((window) => windowTables(window, of(window), by, days)),
    ...(stays.length > 0
      ? [...staysSql(others, days), table('stay_counts', countsSql(stays, keys, days, 'stays'))]
      : []),
    table('parts', joinedSql(parts, keys, days, counted)),
  ];
}

/** The statement of a query: SELECT k0, …, part, … */
export const querySql = (query: Query, star: Star): string =>
  `WITH ${queryTables(query, star).join(',\n')}\nSELECT ${[...query.by.map((_, i) => `k${i}`), ...query.parts].join(', ')} FROM parts`;

/** The keys of all axes but that of periods. */
const otherKeys = (by: readonly Axis[]): readonly string[] =>
  by.flatMap((axis, i) => (isPeriodAxis(axis) ? [] : [`k${i}`]));

function windowTables(window: WindowId, parts: readonly PartId[], by: readonly Axis[], days: CountedDays) {
  const others = otherKeys(by);
  const spans = `${window}_spans`;
  const from = days.axis < 0 ? spans : spansInIntervals(spans, days);
  const keys = by.map((_, i) => `k${i}`);
  const counts = days.byDay ? spansByDaySql(parts, others, days, spans) : countsSql(parts, keys, days, from);
  return [table(spans, spansSql(others, window)), table(`${window}_counts`, counts)];
}

function countsSql(parts: readonly PartId[], keys: readonly string[], days: CountedDays, from: string): string {
  const columns = [...keys, ...parts.map((part) => `${partSql(part, days)} AS ${part}`)];
  const grouped = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '';
  return `SELECT ${columns.join(',\n    ') || '1'}\n  FROM ${from}${grouped}`;
}

/** A group may have users in its windows and no events, or the other way round. */
function joinedSql(
  parts: readonly PartId[],
  keys: readonly string[],
  days: CountedDays,
  others: readonly string[],
): string {
  const columns = parts.map((part) => {
    const summed = dayParts[part];
    const empty = summed?.counts === 'days' ? daysSql(days.over[summed.over], days) : '0';
    return `coalesce(${part}, ${empty}) AS ${part}`;
  });
  const joins = others.map((other) =>
    keys.length > 0 ? ` FULL JOIN ${other} USING (${keys.join(', ')})` : ` CROSS JOIN ${other}`,
  );
  return `SELECT ${[...keys, ...columns].join(', ')}\n  FROM counts${joins.join('')}`;
}
