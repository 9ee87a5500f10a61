import { dayMs, zoneClock } from '../../model/timeZone';

export interface DayIndices {
  /** Day number of the first event. */
  readonly firstDay: number;
  /** The day of each event, counted from the first. */
  readonly days: Uint32Array;
  /** See CalendarInput. */
  readonly missedBefore: number;
  readonly missedAfter: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** The local day of each event of `time` (epoch ms). */
export function dayIndices(time: Float64Array, timeZone: string): DayIndices {
  const clock = zoneClock(timeZone);
  const days = new Uint32Array(time.length);
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < time.length; i++) {
    const ms = time[i]!;
    if (ms < firstMs) firstMs = ms;
    if (ms > lastMs) lastMs = ms;
  }
  const firstLocal = firstMs + clock(firstMs);
  const lastLocal = lastMs + clock(lastMs);
  const firstDay = Math.floor(firstLocal / dayMs);
  const firstTime = firstLocal - firstDay * dayMs;
  const lastDay = Math.floor(lastLocal / dayMs);
  const lastTime = lastLocal - lastDay * dayMs;
  let between = 0;
  let before = 0;
  let after = 0;
  for (let i = 0; i < time.length; i++) {
    const ms = time[i]!;
    const local = ms + clock(ms);
    const day = Math.floor(local / dayMs);
    if (day > firstDay && day < lastDay) {
      const timeOfDay = local - day * dayMs;
      between++;
      if (timeOfDay < firstTime) before++;
      if (timeOfDay > lastTime) after++;
    }
    // A clock set back over midnight could take a later event to an earlier day than the first.
    days[i] = Math.max(0, day - firstDay);
  }
  const share = (missed: number): number => (between === 0 ? 0 : missed / between);
  return { firstDay, days, firstMs, lastMs, missedBefore: share(before), missedAfter: share(after) };
}
