import type { DayRange } from '../../model/calendar';

/** How many of the days [first, end) lie in a range. */
export const daysWithin = (first: number, end: number, { from, to }: DayRange): number =>
  Math.max(0, Math.min(end, to) - Math.max(first, from));

/** A user is in the windows that end on the days [first, end): enters and leaves, for `sumOverDays` to add up. */
export function enterWindows(
  values: Float64Array,
  group: number,
  first: number,
  end: number,
  dayStride: number,
  days: number,
): void {
  if (first >= end) return;
  values[group + first * dayStride]!++;
  if (end < days) values[group + end * dayStride]!--;
}

/** Who entered less who left, up to each day, for every group beside the day. */
export function sumOverDays(values: Float64Array, dayStride: number, days: number): void {
  const block = days * dayStride;
  for (let start = 0; start < values.length; start += block) {
    for (let i = start + dayStride; i < start + block; i++) values[i]! += values[i - dayStride]!;
  }
}
