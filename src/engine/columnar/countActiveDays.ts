import { eachActiveDay } from './eachActiveDay';
import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import type { Steps } from './steps';
import { daysWithin, enterWindows, sumOverDays } from './windowDays';

/**
 * User days over the full and over the complete days, and the users of trailing windows: each active day of a user
 * reaches over the days in whose window it lies, and counts for those that no earlier day of that user reached.
 */
export function* countActiveDays(scan: Scan): Steps<PartColumns> {
  const { events, dayStride, groups } = scan;
  const { full, mau: complete } = scan.over;
  const { days, windows: reaches } = events.calendar;
  const { reachFrom, reachTo } = reaches.mau;
  const byDay = dayStride > 0;
  const fullDays = new Float64Array(groups);
  const completeDays = new Float64Array(groups);
  const windows = new Float64Array(groups);
  const reached = new Int32Array(groups);
  yield* eachActiveDay(scan, (g, d, isNew) => {
    if (isNew) reached[g] = 0;
    const at = g + d * dayStride;
    if (d >= full.from && d < full.to) fullDays[at]!++;
    if (d >= complete.from && d < complete.to) completeDays[at]!++;
    const end = reachTo[d]!;
    const first = Math.max(reachFrom[d]!, reached[g]!);
    if (first >= end) return;
    reached[g] = end;
    if (byDay) enterWindows(windows, g, first, end, dayStride, days);
    else windows[g]! += daysWithin(first, end, complete);
  });
  if (byDay) sumOverDays(windows, dayStride, days);
  return { user_days: fullDays, complete_user_days: completeDays, window_user_days: windows };
}
