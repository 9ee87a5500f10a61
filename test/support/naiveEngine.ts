import type { Calendar } from '../../src/model/calendar';
import type { Dimension } from '../../src/model/events';
import type { Axis, PartId, Query } from '../../src/model/query';
import type { Clause } from '../../src/model/selection';
import { dayMs, zoneClock } from '../../src/model/timeZone';
import type { TestRecord } from './columnsOf';

interface Row {
  readonly record: TestRecord;
  readonly day: number;
}

/** The parts of a group, by its places on the axes. */
export type NaiveParts = (key: readonly number[]) => Readonly<Record<PartId, number>>;

/**
 * Counts parts with plain loops and sets over the records, straight from the definitions of the README; shares
 * no code with the engines but the calendar. Tells them of every group, those that no record falls into too.
 */
export function naiveParts(
  records: readonly TestRecord[],
  query: Query,
  calendar: Calendar,
  dimensions: readonly Dimension[],
): NaiveParts {
  const clock = zoneClock(calendar.timeZone);
  const length = { day: dayMs, hour: 3_600_000, minute: 60_000 }[calendar.grain];
  const first = Math.min(...records.map(({ ms }) => ms));
  const offset = (ms: number): number => clock(calendar.grain === 'day' ? ms : first);
  const rows = records.map((record) => ({
    record,
    day: Math.floor((record.ms + offset(record.ms)) / length) - calendar.firstDay,
  }));
  const isKept = ({ record }: Row): boolean =>
    query.clauses.every((clause) => matches(record, clause, dimensions)) &&
    query.outside?.every((clause) => matches(record, clause, dimensions)) !== true;
  const kept = rows.filter(isKept);
  const inClause = withinPeriod(query.clauses, calendar);
  const periods = periodsOf(query, calendar);
  const groups = new Map<string, { readonly rows: Row[]; readonly period: Period | null }>();
  for (const row of kept) {
    for (const period of periods) {
      const key = query.by.map((axis) => place(axis, row, period, query.by, kept, dimensions, inClause));
      if (key.includes(null)) continue;
      const group = groups.get(JSON.stringify(key));
      if (group) group.rows.push(row);
      else groups.set(JSON.stringify(key), { rows: [row], period });
    }
  }
  const counted = new Map(
    [...groups].map(([key, group]) => [key, parts(group.rows, group.period, calendar, query.clauses)]),
  );
  const empty = periods.map((period) => parts([], period, calendar, query.clauses));
  const axis = query.by.findIndex(({ kind }) => kind === 'day' || kind === 'interval');
  return (key) => counted.get(JSON.stringify(key)) ?? empty[key[axis] ?? 0]!;
}

/** The periods that groups are, if the grouping makes such; every day of some of them counts as full and complete. */
interface Period {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly isDay: boolean;
}

function periodsOf({ by }: Query, calendar: Calendar): readonly (Period | null)[] {
  for (const axis of by) {
    if (axis.kind === 'day')
      return Array.from({ length: calendar.days }, (_, d) => ({ place: d, from: d, to: d + 1, isDay: true }));
    if (axis.kind !== 'interval') continue;
    return Array.from({ length: axis.count }, (_, place) => {
      const from = axis.from + place * axis.days;
      return { place, from, to: from + axis.days, isDay: false };
    });
  }
  return [null];
}

function parts(
  rows: readonly Row[],
  own: Period | null,
  calendar: Calendar,
  clauses: readonly Clause[],
): Record<PartId, number> {
  const inClause = withinPeriod(clauses, calendar);
  const all = Array.from({ length: calendar.days }, (_, day) => day);
  const inOwn = (day: number): boolean => own === null || (day >= own.from && day < own.to);
  const inside = (range: { from: number; to: number }): number[] =>
    all.filter((day) =>
      own?.isDay ? inOwn(day) : day >= range.from && day < range.to && (own === null ? inClause(day) : inOwn(day)),
    );
  const named = (some: readonly Row[]): Set<string> =>
    new Set(some.map(({ record }) => record.user).filter((user) => user !== null));
  const users = (some: readonly Row[]): number => named(some).size;
  const counted = rows.filter(({ day }) => inClause(day) && inOwn(day));
  const sum = (days: readonly number[], holds: (row: Row, day: number) => boolean): number =>
    rows.length === 0 ? 0 : days.reduce((total, day) => total + users(rows.filter((row) => holds(row, day))), 0);
  const month = (day: number): string => new Date((calendar.firstDay + day) * dayMs).toISOString().slice(0, 7);
  const { mau, wau } = calendar.windows;
  const inWindow = (row: Row, day: number): boolean =>
    calendar.windows.mau.days === 0 ? month(row.day) === month(day) : row.day <= day && row.day > day - mau.days;
  const inWeek = (row: Row, day: number): boolean => row.day <= day && row.day > day - wau.days;
  const both = inside(mau.complete).filter((day) => inside(wau.complete).includes(day));
  const onDay = (row: Row, day: number): boolean => row.day === day;
  const days = own ? all.filter(inOwn) : all.filter(inClause);
  // Intervals of a query may begin or end outside of the log, so that their length is their own.
  const length = own && !own.isDay ? own.to - own.from : days.length;
  const from = own?.from ?? days[0] ?? 0;
  const here = named(rows.filter(({ day }) => day >= from && day < from + length));
  const before = named(rows.filter(({ day }) => day >= from - length && day < from));
  const ever = named(rows.filter(({ day }) => day < from));
  return {
    events: counted.length,
    errors: counted.filter(({ record }) => record.error).length,
    users: users(counted),
    impacted_users: users(counted.filter(({ record }) => record.error)),
    user_days: sum(inside(calendar.full), onDay),
    complete_user_days: sum(inside(mau.complete), onDay),
    window_user_days: sum(inside(mau.complete), inWindow),
    week_complete_user_days: sum(inside(wau.complete), onDay),
    week_user_days: sum(inside(wau.complete), inWeek),
    both_week_user_days: sum(both, inWeek),
    both_window_user_days: sum(both, inWindow),
    new_users: [...here].filter((user) => !ever.has(user)).length,
    retained_users: [...here].filter((user) => before.has(user)).length,
    resurrected_users: [...here].filter((user) => ever.has(user) && !before.has(user)).length,
    dormant_users: [...before].filter((user) => !here.has(user)).length,
    full_days: inside(calendar.full).length,
    complete_days: inside(mau.complete).length,
    week_complete_days: inside(wau.complete).length,
  };
}

function withinPeriod(clauses: readonly Clause[], { firstDay }: Calendar): (day: number) => boolean {
  const clause = clauses.find((other) => other.kind === 'period');
  return (day) => clause === undefined || (day + firstDay >= clause.from && day + firstDay < clause.to);
}

function matches(record: TestRecord, clause: Clause, dimensions: readonly Dimension[]): boolean {
  if (clause.kind === 'period') return true;
  const fields = clause.dimensions.map((name) => dimensions.find((d) => d.name === name)?.field ?? '');
  return clause.keys.some((key) => fields.every((field, i) => (record.fields[field] ?? null) === (key[i] ?? null)));
}

function place(
  axis: Axis,
  row: Row,
  period: Period | null,
  by: readonly Axis[],
  kept: readonly Row[],
  dimensions: readonly Dimension[],
  inClause: (day: number) => boolean,
): number | null {
  if (axis.kind === 'day' || axis.kind === 'interval') return period?.place ?? null;
  if (axis.kind === 'dimension') {
    const dimension = dimensions.find((d) => d.name === axis.name);
    const at = dimension?.members.indexOf(row.record.fields[dimension.field] ?? null) ?? -1;
    return axis.top === undefined ? at : Math.min(at, axis.top);
  }
  if (row.record.user === null) return null;
  const keys = (other: Row): string =>
    JSON.stringify(
      by.map((a) => (a.kind === 'dimension' ? place(a, other, null, by, kept, dimensions, inClause) : null)),
    );
  const own = kept.filter((other) => other.record.user === row.record.user && keys(other) === keys(row));
  if (axis.kind === 'errors_inside') {
    const errors = own.filter(({ record, day }) => record.error && inClause(day));
    const isInside = ({ record }: Row): boolean => axis.inside.every((clause) => matches(record, clause, dimensions));
    return errors.every(isInside) ? Math.min(axis.most, errors.length) : null;
  }
  const days = own.map(({ day }) => day);
  if (axis.kind === 'active_days') return new Set(days.filter((day) => day >= axis.from && day < axis.to)).size;
  const end = axis.from + axis.days * axis.count;
  const day = axis.kind === 'first_interval' ? Math.min(...days) : Math.max(...days.filter((d) => d < end));
  return day >= axis.from && day < end ? Math.floor((day - axis.from) / axis.days) : null;
}
