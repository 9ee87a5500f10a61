import { type Calendar, clip, type DayRange } from '../model/calendar';
import { type Grouping, stridesOf } from '../model/grouping';
import type { Intervals } from '../model/intervals';
import { isPeriodAxis, type PartId, type Query } from '../model/query';
import { periodOf } from '../model/selection';
import { dayParts, type Span } from './dayParts';

/** The days that parts are counted over, as day indices of the calendar. */
export interface CountedDays {
  /** That of the clauses, clipped to the log. */
  readonly period: DayRange;
  /** The days that are summed over; of each group only those in its own period, where groups are periods. */
  readonly over: Readonly<Record<Span, DayRange>>;
  /** The periods that groups are: the days, the intervals, or but one. */
  readonly periods: Intervals;
  /** The place of the axis that makes periods among the axes; -1 where none does. */
  readonly axis: number;
  /** Whether it is the axis of days, each of which counts as full and complete. */
  readonly byDay: boolean;
}

/** The days of a query: those of its clauses, in all or of each period that its axes make. */
export function countedDays(
  { days, firstDay, full, windows }: Calendar,
  { by, clauses }: Pick<Query, 'by' | 'clauses'>,
): CountedDays {
  const all = { from: 0, to: days };
  const axis = by.findIndex(isPeriodAxis);
  const made = by.find(isPeriodAxis);
  const byDay = made?.kind === 'day';
  const period = clip(all, periodOf(clauses), firstDay);
  const within = (range: DayRange): DayRange => {
    if (byDay) return all;
    return made ? range : clip(range, periodOf(clauses), firstDay);
  };
  const mau = within(windows.mau.complete);
  const wau = within(windows.wau.complete);
  const whole = {
    from: period.from,
    days: Math.max(1, period.to - period.from),
    count: Number(period.to > period.from),
  };
  return {
    period,
    over: { full: within(full), mau, wau, both: overlap(mau, wau) },
    periods: made?.kind === 'interval' ? made : byDay ? { from: 0, days: 1, count: days } : whole,
    axis,
    byDay,
  };
}

function overlap(a: DayRange, b: DayRange): DayRange {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** A part of groups without events: nothing, but the days of the calendar are there whether anything happened or not. */
export function emptyPart(
  part: PartId,
  { over, axis, byDay, periods: { from, days } }: CountedDays,
  { sizes, groups }: Grouping,
): Float64Array {
  const values = new Float64Array(groups);
  const summed = dayParts[part];
  if (summed?.counts !== 'days') return values;
  const span = over[summed.over];
  if (axis < 0) return values.fill(span.to - span.from);
  if (byDay) return values.fill(1);
  const stride = stridesOf(sizes)[axis] ?? 1;
  return values.map((_, group) => {
    const start = from + days * (Math.floor(group / stride) % (sizes[axis] ?? 1));
    const { to, from: first } = overlap(span, { from: start, to: start + days });
    return to - first;
  });
}
