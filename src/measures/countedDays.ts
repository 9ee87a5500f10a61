import { type Calendar, clip, type DayRange, type WindowId } from '../model/calendar';
import type { PartId } from '../model/query';

/** Which days a part is summed over: the full ones, those complete for a window, or those complete for both. */
export type Span = 'full' | WindowId | 'both';

/** A part that is a sum over days: of the users of the day itself or of the window that ends there, or of the days as such. */
export interface DayPart {
  readonly counts: 'day' | WindowId | 'days';
  readonly over: Span;
}

/** What is summed over days. SQL and kernels are both made of this. */
export const dayParts: Readonly<Partial<Record<PartId, DayPart>>> = {
  user_days: { counts: 'day', over: 'full' },
  complete_user_days: { counts: 'day', over: 'mau' },
  window_user_days: { counts: 'mau', over: 'mau' },
  week_complete_user_days: { counts: 'day', over: 'wau' },
  week_user_days: { counts: 'wau', over: 'wau' },
  both_week_user_days: { counts: 'wau', over: 'both' },
  both_window_user_days: { counts: 'mau', over: 'both' },
  full_days: { counts: 'days', over: 'full' },
  complete_days: { counts: 'days', over: 'mau' },
  week_complete_days: { counts: 'days', over: 'wau' },
};

/** The days that parts are counted over, as day indices: the period, and what of each span lies in it. */
export interface CountedDays {
  readonly period: DayRange;
  readonly over: Readonly<Record<Span, DayRange>>;
  /** True where each day is a group and a period of its own. */
  readonly byDay: boolean;
}

export function countedDays(
  { days, firstDay, full, windows }: Calendar,
  period: { from: number; to: number } | null,
  byDay: boolean,
): CountedDays {
  const all = { from: 0, to: days };
  const within = (range: DayRange): DayRange => (byDay ? all : clip(range, period, firstDay));
  const mau = within(windows.mau.complete);
  const wau = within(windows.wau.complete);
  return {
    period: clip(all, period, firstDay),
    over: { full: within(full), mau, wau, both: overlap(mau, wau) },
    byDay,
  };
}

function overlap(a: DayRange, b: DayRange): DayRange {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** A part of a group without events: nothing, but the days of the calendar are there whether anything happened or not. */
export function emptyPart(part: PartId, { over, byDay }: CountedDays): number {
  const summed = dayParts[part];
  if (summed?.counts !== 'days') return 0;
  const { from, to } = over[summed.over];
  return byDay ? 1 : to - from;
}
