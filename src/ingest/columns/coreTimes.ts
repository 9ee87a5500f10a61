import { dayMs } from '../../model/timeZone';

/** Epoch ms, both ends included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Times at an edge are far only beyond a gap longer than this, however short the span of the rest. */
export const leastGap = 30 * dayMs;
/** So large a part of the times, or more, is never far. */
export const mostFar = 1 / 1000;

/**
 * The span of the times without those that a broken clock made: at either edge fewer than 0.1 % of all, parted from
 * the rest by a gap longer than the whole span of the rest and longer than 30 days.
 * @param whole the span of all times, where it is known
 */
export function coreTimes(times: Float64Array, whole: TimeSpan = spanOf(times)): TimeSpan {
  const spare = Math.ceil(times.length * mostFar) - 1;
  const { from, to } = whole;
  return spare > 0 && to - from > leastGap && hasGap(times) ? closure(new Days(times, from, to), spare) : whole;
}

/** Whether some time is further from the one before it than the least gap: where none is, no gap parts the times. */
function hasGap(times: Float64Array): boolean {
  for (let i = 1; i < times.length; i++) if (!(Math.abs(times[i]! - times[i - 1]!) <= leastGap)) return true;
  return false;
}

function spanOf(times: Float64Array): TimeSpan {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  // By index: an iterator of doubles makes an object of each.
  for (let i = 0; i < times.length; i++) {
    const ms = times[i]!;
    if (ms < from) from = ms;
    if (ms > to) to = ms;
  }
  return { from, to };
}

/**
 * Starts from the days that no edge group can hold, and takes in day by day what is near. The order does not matter:
 * the span only grows, so what is near stays near.
 */
function closure(days: Days, spare: number): TimeSpan {
  let low = days.beyond(-1, 1, spare);
  let high = days.beyond(days.length, -1, spare);
  for (;;) {
    const from = days.earliest[low] ?? 0;
    const to = days.latest[high] ?? 0;
    const reach = Math.max(to - from, leastGap);
    const below = days.beyond(low, -1, 0);
    const above = days.beyond(high, 1, 0);
    if (from - (days.latest[below] ?? Number.NEGATIVE_INFINITY) <= reach) low = below;
    else if ((days.earliest[above] ?? Number.POSITIVE_INFINITY) - to <= reach) high = above;
    else return { from, to };
  }
}

/** Times by day. A day is never parted: its gaps are shorter than the least that counts. */
class Days {
  readonly length: number;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  private readonly counts: Uint32Array;

  constructor(times: Float64Array, from: number, to: number) {
    const first = Math.floor(from / dayMs);
    this.length = Math.floor(to / dayMs) - first + 1;
    const { earliest, latest, counts } = {
      earliest: new Float64Array(this.length).fill(Number.POSITIVE_INFINITY),
      latest: new Float64Array(this.length).fill(Number.NEGATIVE_INFINITY),
      counts: new Uint32Array(this.length),
    };
    // Most times are of the same day as the one before: a run of these is looked at as a whole.
    for (let i = 0; i < times.length; ) {
      const day = Math.floor(times[i]! / dayMs) - first;
      const start = (day + first) * dayMs;
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      let count = 0;
      for (; i < times.length; i++, count++) {
        const ms = times[i]!;
        if (!(ms >= start && ms < start + dayMs)) break;
        if (ms < least) least = ms;
        if (ms > most) most = ms;
      }
      if (count === 0) {
        i++; // No time.
        continue;
      }
      counts[day]! += count;
      if (least < earliest[day]!) earliest[day] = least;
      if (most > latest[day]!) latest[day] = most;
    }
    this.earliest = earliest;
    this.latest = latest;
    this.counts = counts;
  }

  /** The first day after `day`, going by `step`, up to which more than `passed` times lie; -1 or `length` for none. */
  beyond(day: number, step: 1 | -1, passed: number): number {
    let left = passed;
    let at = day + step;
    for (; at >= 0 && at < this.length; at += step) {
      left -= this.counts[at] ?? 0;
      if (left < 0) return at;
    }
    return at;
  }
}
