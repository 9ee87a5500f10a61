import type { DaySeries } from './daySeries';

/** 52 weeks: the same weekdays. */
const year = 364;
const longest = 28;

/**
 * How much the days of an effect differed, a year before, from the up to 28 days before them; `null` where the log has
 * not all of these days. The error is of days that vary as they did around their two means.
 */
export function changeAYearBefore(
  { day, level }: DaySeries,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly mid: number; readonly error: number } | null {
  const since = day[from]! - year;
  const until = day[to - 1]! - year;
  if (since - longest < day[0]!) return null;
  const before: number[] = [];
  const after: number[] = [];
  for (const [i, at] of day.entries()) {
    if (at >= since - longest && at < since) before.push(level[i]!);
    if (at >= since && at <= until && at < day[from]!) after.push(level[i]!);
  }
  if (before.length < longest / 2 || after.length === 0) return null;
  const [a, b] = [meanOf(before), meanOf(after)];
  return a > 0 && b > 0
    ? { mid: b / a - 1, error: (b / a) * Math.hypot(errorOf(before) / a, errorOf(after) / b) }
    : null;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return Math.sqrt(square / values.length);
}
