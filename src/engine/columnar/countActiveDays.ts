import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/**
 * User days over the full and over the complete days, and the users of trailing windows: each active day of a user
 * reaches over the days in whose window it lies, and counts for those that no earlier day of that user reached.
 */
export function* countActiveDays(scan: Scan): Steps<PartColumns> {
  const { events, kept, group, dayStride, groups } = scan;
  const { full, mau: complete } = scan.over;
  const { rows, day, user } = events;
  const { days, windows: reaches } = events.calendar;
  const { reachFrom, reachTo } = reaches.mau;
  const byDay = dayStride > 0;
  const fullDays = new Float64Array(groups);
  const completeDays = new Float64Array(groups);
  const windows = new Float64Array(groups);
  const lastUser = new Uint32Array(groups);
  const lastDay = new Int32Array(groups);
  const reached = new Int32Array(groups);
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
        reached[g] = 0;
      } else if (lastDay[g] === d) continue;
      lastDay[g] = d;
      const at = g + d * dayStride;
      if (d >= full.from && d < full.to) fullDays[at]!++;
      if (d >= complete.from && d < complete.to) completeDays[at]!++;
      const end = reachTo[d]!;
      const first = Math.max(reachFrom[d]!, reached[g]!);
      if (first >= end) continue;
      reached[g] = end;
      if (byDay) {
        windows[g + first * dayStride]!++;
        if (end < days) windows[g + end * dayStride]!--;
      } else windows[g]! += Math.max(0, Math.min(end, complete.to) - Math.max(first, complete.from));
    }
    yield;
  }
  if (byDay) sumOverDays(windows, dayStride, days);
  return { user_days: fullDays, complete_user_days: completeDays, window_user_days: windows };
}

/** Who entered less who left, up to each day, for every group beside the day. */
export function sumOverDays(values: Float64Array, dayStride: number, days: number): void {
  const block = days * dayStride;
  for (let start = 0; start < values.length; start += block) {
    for (let i = start + dayStride; i < start + block; i++) values[i]! += values[i - dayStride]!;
  }
}
