import { type Grain, grainMs, grainOf } from '../../model/grain';
import { dayAt, unitClock } from '../../model/timeZone';
import { DayBounds } from './dayBounds';

interface DayIndices {
  readonly grain: Grain;
  /** Day number of the first event. */
  readonly firstDay: number;
  /** The day of each event, counted from the first. */
  readonly days: Uint16Array | Uint32Array;
  /** Whether no event comes before one that is later. */
  readonly isAscending: boolean;
  /** See CalendarInput. */
  readonly missedBefore: number;
  readonly missedAfter: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** The local day of each event of `time` (epoch ms), or the hour or minute. @param asked a grain, or that of the log's length */
export function dayIndices(time: Float64Array, timeZone: string, asked: Grain | 'auto'): DayIndices {
  const { firstMs, lastMs, isAscending } = spanOf(time);
  const grain = asked === 'auto' ? grainOf(lastMs - firstMs) : asked;
  const unit = grainMs[grain];
  const clock = unitClock(timeZone, grain === 'day', firstMs);
  const firstLocal = firstMs + clock(firstMs);
  const lastLocal = lastMs + clock(lastMs);
  const firstDay = dayAt(clock, unit, firstMs);
  const firstTime = firstLocal - firstDay * unit;
  const lastDay = dayAt(clock, unit, lastMs);
  const lastTime = lastLocal - lastDay * unit;
  const days = lastDay - firstDay < 0x1_0000 ? new Uint16Array(time.length) : new Uint32Array(time.length);
  const bounds = new DayBounds(clock, unit);
  let between = 0;
  let before = 0;
  let after = 0;
  // Most events are of the same day as the one before: a run of these is looked at as a whole.
  for (let i = 0; i < time.length; ) {
    bounds.turnTo(time[i]!);
    const { day, midnight, from, to } = bounds;
    const index = day - firstDay;
    const isBetween = day > firstDay && day < lastDay;
    for (; i < time.length; i++) {
      const ms = time[i]!;
      if (ms < from || ms >= to) break;
      days[i] = index;
      if (!isBetween) continue;
      const timeOfDay = ms - midnight;
      between++;
      if (timeOfDay < firstTime) before++;
      if (timeOfDay > lastTime) after++;
    }
  }
  const share = (missed: number): number => (between === 0 ? 0 : missed / between);
  const missed = { missedBefore: share(before), missedAfter: share(after) };
  return { grain, firstDay, days, isAscending, firstMs, lastMs, ...missed };
}

function spanOf(time: Float64Array): Pick<DayIndices, 'firstMs' | 'lastMs' | 'isAscending'> {
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  let isAscending = true;
  for (let i = 0; i < time.length; i++) {
    const ms = time[i]!;
    if (ms < firstMs) firstMs = ms;
    if (ms >= lastMs) lastMs = ms;
    else isAscending = false;
  }
  return { firstMs, lastMs, isAscending };
}
