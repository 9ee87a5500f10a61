import { type Calendar, clip } from './calendar';

/** Consecutive intervals of so many days each, the first of which begins at day index `from` of the calendar. */
export interface Intervals {
  readonly from: number;
  readonly days: number;
  readonly count: number;
}

/** The whole intervals that end with the last full day of a period, or of the log; days left over come before the first. */
export function intervalsOf(
  { full, firstDay }: Calendar,
  period: { from: number; to: number } | null,
  days: number,
): Intervals {
  const { from, to } = clip(full, period, firstDay);
  const count = Math.floor((to - from) / days);
  return { from: to - count * days, days, count };
}

/** The interval that a day lies in, or `null`. */
export function intervalAt({ from, days, count }: Intervals, day: number): number | null {
  const place = Math.floor((day - from) / days);
  return place >= 0 && place < count ? place : null;
}

/** The day index after the last interval. */
export const endOf = ({ from, days, count }: Intervals): number => from + days * count;
