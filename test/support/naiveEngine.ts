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

/**
 * Counts parts with plain loops and sets over the records, straight from the definitions of the README; shares
 * no code with the engines but the calendar. Gives the parts of every group that some record falls into, by key.
 */
export function naiveParts(
  records: readonly TestRecord[],
  query: Query,
  calendar: Calendar,
  dimensions: readonly Dimension[],
): Map<string, Record<PartId, number>> {
  const clock = zoneClock(calendar.timeZone);
  const length = { day: dayMs, hour: 3_600_000, minute: 60_000 }[calendar.grain];
  const first = Math.min(...records.map(({ ms }) => ms));
  const offset = (ms: number): number => clock(calendar.grain === 'day' ? ms : first);
  const rows = records.map((record) => ({
    record,
    day: Math.floor((record.ms + offset(record.ms)) / length) - calendar.firstDay,
  }));
  const kept = rows.filter(({ record }) => query.clauses.every((clause) => matches(record, clause, dimensions)));
  const byDay = query.by.some((axis) => axis.kind === 'day');
  const groups = new Map<string, Row[]>();
  const days = byDay ? Array.from({ length: calendar.days }, (_, day) => day) : [null];
  for (const row of kept) {
    for (const day of days) {
      const key = JSON.stringify(query.by.map((axis) => place(axis, row, day, dimensions)));
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const out = new Map<string, Record<PartId, number>>();
  for (const [key, members] of groups) {
    const axis = query.by.findIndex((a) => a.kind === 'day');
    const day = axis < 0 ? null : (JSON.parse(key) as number[])[axis];
    out.set(key, parts(members, day ?? null, calendar, query.clauses));
  }
  return out;
}

function parts(
  rows: readonly Row[],
  only: number | null,
  calendar: Calendar,
  clauses: readonly Clause[],
): Record<PartId, number> {
  const period = clauses.find((clause) => clause.kind === 'period');
  const inPeriod = (day: number): boolean =>
    period === undefined || (day + calendar.firstDay >= period.from && day + calendar.firstDay < period.to);
  const all = Array.from({ length: calendar.days }, (_, day) => day);
  const inside = (range: { from: number; to: number }): number[] =>
    only !== null ? [only] : all.filter((day) => inPeriod(day) && day >= range.from && day < range.to);
  const users = (some: readonly Row[]): number =>
    new Set(some.map(({ record }) => record.user).filter((u) => u !== null)).size;
  const counted = rows.filter(({ day }) => inPeriod(day) && (only === null || day === only));
  const sum = (days: readonly number[], holds: (row: Row, day: number) => boolean): number =>
    days.reduce((total, day) => total + users(rows.filter((row) => holds(row, day))), 0);
  const month = (day: number): string => new Date((calendar.firstDay + day) * dayMs).toISOString().slice(0, 7);
  const { mau, wau } = calendar.windows;
  const inWindow = (row: Row, day: number): boolean =>
    calendar.windows.mau.days === 0 ? month(row.day) === month(day) : row.day <= day && row.day > day - mau.days;
  const inWeek = (row: Row, day: number): boolean => row.day <= day && row.day > day - wau.days;
  const both = inside(mau.complete).filter((day) => inside(wau.complete).includes(day));
  const onDay = (row: Row, day: number): boolean => row.day === day;
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
    full_days: inside(calendar.full).length,
    complete_days: inside(mau.complete).length,
    week_complete_days: inside(wau.complete).length,
  };
}

function matches(record: TestRecord, clause: Clause, dimensions: readonly Dimension[]): boolean {
  if (clause.kind === 'period') return true;
  const fields = clause.dimensions.map((name) => dimensions.find((d) => d.name === name)?.field ?? '');
  return clause.keys.some((key) => fields.every((field, i) => (record.fields[field] ?? null) === (key[i] ?? null)));
}

function place(axis: Axis, row: Row, day: number | null, dimensions: readonly Dimension[]): number {
  if (axis.kind === 'day') return day ?? row.day;
  const dimension = dimensions.find((d) => d.name === axis.name);
  const at = dimension?.members.indexOf(row.record.fields[dimension.field] ?? null) ?? -1;
  return axis.top === undefined ? at : Math.min(at, axis.top);
}
