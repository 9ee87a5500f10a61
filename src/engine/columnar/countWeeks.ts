import { eachActiveDay } from './eachActiveDay';
import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import type { Steps } from './steps';
import { daysWithin, enterWindows, sumOverDays } from './windowDays';

/** The users of the trailing 7 days, and those of days and of MAU windows over the days that they are compared on. */
export function* countWeeks(scan: Scan): Steps<PartColumns> {
  const { events, dayStride, groups } = scan;
  const { days, windows } = events.calendar;
  const { wau, mau } = windows;
  const { wau: complete, both } = scan.over;
  const byDay = dayStride > 0;
  const daily = new Float64Array(groups);
  const weeks = new Float64Array(groups);
  const bothWeeks = new Float64Array(groups);
  const bothMonths = new Float64Array(groups);
  const weekReached = new Int32Array(groups);
  const monthReached = new Int32Array(groups);
  yield* eachActiveDay(scan, (g, d, isNew) => {
    if (isNew) {
      weekReached[g] = 0;
      monthReached[g] = 0;
    }
    if (d >= complete.from && d < complete.to) daily[g + d * dayStride]!++;
    const weekEnd = wau.reachTo[d]!;
    const weekFirst = Math.max(wau.reachFrom[d]!, weekReached[g]!);
    const monthEnd = mau.reachTo[d]!;
    const monthFirst = Math.max(mau.reachFrom[d]!, monthReached[g]!);
    weekReached[g] = weekEnd;
    monthReached[g] = monthEnd;
    if (byDay) {
      enterWindows(weeks, g, weekFirst, weekEnd, dayStride, days);
      enterWindows(bothMonths, g, monthFirst, monthEnd, dayStride, days);
    } else {
      weeks[g]! += daysWithin(weekFirst, weekEnd, complete);
      bothWeeks[g]! += daysWithin(weekFirst, weekEnd, both);
      bothMonths[g]! += daysWithin(monthFirst, monthEnd, both);
    }
  });
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
