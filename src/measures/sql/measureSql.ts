import { findDimension } from '../../model/findDimension';
import { plainMemberLabel } from '../../model/format';
import { type Axis, axisSize, isUserAxis, type PartId, type Query } from '../../model/query';
import type { Key } from '../../model/selection';
import { countedDays } from '../countedDays';
import { isRelative, type Measure, partsOf } from '../measure';
import { toldFrom } from '../tells';
import { partSql } from './partSql';
import { queryTables } from './querySql';
import { identifier, quote } from './quote';
import { dimensionTable, type Star } from './star';

/**
 * The statement that gives measures by name, for people to read and run: groups by their values, measures finished, and
 * NULL where the log begins too late to tell them.
 */
export function measureSql(
  measures: readonly Measure[],
  by: readonly Axis[],
  clauses: Query['clauses'],
  star: Star,
  outside?: Query['outside'],
): string {
  const parts = [...new Set(measures.flatMap(partsOf))];
  const query: Query = { parts, by, clauses, ...(outside ? { outside } : {}) };
  const compared = [...new Set(measures.filter(isRelative).flatMap(partsOf))];
  const days = countedDays(star.calendar, { by: [], clauses });
  // Users without a place on an axis of users are in no group, but in the total.
  const all = by.some(isUserAxis) ? 'found' : 'kept';
  const total = `total AS (\n  SELECT ${compared.map((part) => `${partSql(part, days)} AS ${part}`).join(', ')} FROM ${all}\n)`;
  const tables = [...queryTables(query, star), ...(compared.length > 0 ? [total] : [])];
  const keys = by.map((axis, i) => keyColumn(axis, i, star));
  const columns = [
    ...keys.map((key) => key.column),
    ...measures.map((m) => `${toldSql(m, query, star)} AS ${identifier(m.id)}`),
  ];
  const joins = [...keys.map((key) => key.join), ...(compared.length > 0 ? [' CROSS JOIN total AS t'] : [])].join('');
  const within = by.flatMap((axis, i) =>
    axis.kind === 'day' ? [`p.k${i} >= ${days.period.from} AND p.k${i} < ${days.period.to}`] : [],
  );
  const where = within.length > 0 ? `\nWHERE ${within.join(' AND ')}` : '';
  const order = by.length > 0 ? `\nORDER BY ${by.map((_, i) => `p.k${i}`).join(', ')}` : '';
  return `WITH ${tables.join(',\n')}\nSELECT ${columns.join(',\n  ')}\nFROM parts AS p${joins}${where}${order}`;
}

function keyColumn(axis: Axis, i: number, star: Star): { column: string; join: string } {
  if (axis.kind === 'active_days') return { column: `p.k${i} AS active_days`, join: '' };
  if (axis.kind === 'errors_inside') return { column: `p.k${i} AS errors_inside`, join: '' };
  if (axis.kind !== 'dimension') {
    const day = axis.kind === 'day' ? `p.k${i}` : `${axis.from} + ${axis.days} * p.k${i}`;
    const name = axis.kind === 'day' ? 'date' : `${axis.kind}_from`;
    return { column: `d${i}.date AS ${name}`, join: ` JOIN dim_date AS d${i} ON d${i}.day_id = ${day}` };
  }
  const { members } = findDimension(star.dimensions, axis.name);
  const value = labelSql(`d${i}.value`, members);
  const isFolded = axisSize(members.length, axis.top) < members.length;
  const shown = !isFolded ? value : `CASE WHEN p.k${i} = ${axis.top} THEN '(other)' ELSE ${value} END`;
  return {
    column: `${shown} AS ${identifier(axis.name)}`,
    join: ` JOIN ${dimensionTable(axis.name)} AS d${i} ON d${i}.id = p.k${i}`,
  };
}

/** What `plainMemberLabel` makes of a value: a member that is spelled as the absent one is shown in quotes. */
function labelSql(value: string, members: readonly Key[]): string {
  const absent = `coalesce(${value}, ${quote(plainMemberLabel(null))})`;
  const others = members.filter((key) => key !== null && plainMemberLabel(key) !== key);
  if (others.length === 0) return absent;
  return `CASE ${value} ${others.map((key) => `WHEN ${quote(key)} THEN ${quote(plainMemberLabel(key))}`).join(' ')} ELSE ${absent} END`;
}

const p = (part: PartId): string => `p.${part}`;
const rest = (part: PartId): string => `(t.${part} - p.${part})`;
const ratio = (a: string, b: string): string => `1.0 * ${a} / nullif(${b}, 0)`;

/** The value of a measure in the periods that are told. */
function toldSql(measure: Measure, query: Query, { calendar }: Star): string {
  const value = valueSql(measure, query.by.length);
  const { periods, axis, period } = countedDays(calendar, query);
  const length = axis < 0 ? period.to - period.from : periods.days;
  const first = toldFrom(measure, length, calendar);
  if (axis < 0) return period.from >= first ? value : 'NULL';
  const place = Math.ceil((first - periods.from) / periods.days);
  return place <= 0 ? value : `CASE WHEN p.k${axis} >= ${place} THEN ${value} END`;
}

function valueSql({ value, empty }: Measure, axes: number): string {
  if ('part' in value) return p(value.part);
  if ('ratio' in value) return ratio(p(value.ratio[0]), p(value.ratio[1]));
  if ('oneMinusRatio' in value) return `1 - ${ratio(p(value.oneMinusRatio[0]), p(value.oneMinusRatio[1]))}`;
  if ('sumRatio' in value) return ratio(`(${value.sumRatio[0].map(p).join(' + ')})`, p(value.sumRatio[1]));
  if ('share' in value) return ratio(p(value.share), `t.${value.share}`);
  if ('shareWithin' in value) {
    const place = value.axis < axes ? `PARTITION BY p.k${value.axis}` : '';
    return ratio(p(value.shareWithin), `sum(${p(value.shareWithin)}) OVER (${place})`);
  }
  const [top, bottom] = 'liftOverRest' in value ? value.liftOverRest : value.excessOverRest;
  const restRate = ratio(rest(top), rest(bottom));
  if ('liftOverRest' in value) return `${ratio(p(top), p(bottom))} / nullif(${restRate}, 0)`;
  return `CASE WHEN ${p(bottom)} = 0 THEN ${empty ?? 'NULL'} ELSE ${p(top)} - ${p(bottom)} * (${restRate}) END`;
}
