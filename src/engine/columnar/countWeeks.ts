import { sumOverDays } from './countActiveDays';
import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/** The users of the trailing 7 days, and those of days and of MAU windows over the days that they are compared on. */
export function* countWeeks(scan: Scan): Steps<PartColumns> {
  const { events, kept, group, dayStride, groups } = scan;
  const { rows, day, user } = events;
  const { days, windows } = events.calendar;
  const { wau, mau } = windows;
  const { wau: complete, both } = scan.over;
  const byDay = dayStride > 0;
  const daily = new Float64Array(groups);
  const weeks = new Float64Array(groups);
  const bothWeeks = new Float64Array(groups);
  const bothMonths = new Float64Array(groups);
  const lastUser = new Uint32Array(groups);
  const lastDay = new Int32Array(groups);
  const weekReached = new Int32Array(groups);
  const monthReached = new Int32Array(groups);
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) {
      if (kept !== null && kept[i] === 0) continue;
      const u = user[i]!;
      if (u === 0) continue;
      const g = group === null ? 0 : group[i]!;
      const d = day[i]!;
      if (lastUser[g] !== u) {
        lastUser[g] = u;
        weekReached[g] = 0;
        monthReached[g] = 0;
      } else if (lastDay[g] === d) continue;
      lastDay[g] = d;
      if (d >= complete.from && d < complete.to) daily[g + d * dayStride]!++;
      const weekEnd = wau.reachTo[d]!;
      const weekFirst = Math.max(wau.reachFrom[d]!, weekReached[g]!);
      const monthEnd = mau.reachTo[d]!;
      const monthFirst = Math.max(mau.reachFrom[d]!, monthReached[g]!);
      weekReached[g] = weekEnd;
      monthReached[g] = monthEnd;
      if (byDay) {
        enter(weeks, g, weekFirst, weekEnd, dayStride, days);
        enter(bothMonths, g, monthFirst, monthEnd, dayStride, days);
      } else {
        weeks[g]! += Math.max(0, Math.min(weekEnd, complete.to) - Math.max(weekFirst, complete.from));
        bothWeeks[g]! += Math.max(0, Math.min(weekEnd, both.to) - Math.max(weekFirst, both.from));
        bothMonths[g]! += Math.max(0, Math.min(monthEnd, both.to) - Math.max(monthFirst, both.from));
      }
    }
    yield;
  }
  if (byDay) {
    sumOverDays(weeks, dayStride, days);
    sumOverDays(bothMonths, dayStride, days);
  }
  return {
    week_complete_user_days: daily,
    week_user_days: weeks,
    both_week_user_days: byDay ? weeks.slice() : bothWeeks,
    both_window_user_days: bothMonths,
  };
}

/** A user is in the windows that end on the days [first, end). */
function enter(values: Float64Array, g: number, first: number, end: number, dayStride: number, days: number): void {
  if (first >= end) return;
  values[g + first * dayStride]!++;
  if (end < days) values[g + end * dayStride]!--;
}
