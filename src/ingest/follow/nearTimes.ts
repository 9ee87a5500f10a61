import { dayMs } from '../../model/timeZone';
import { leastGap, mostFar, type TimeSpan } from '../columns/coreTimes';

/**
 * Tells times that a broken clock made, as `coreTimes` does, while a log grows: what was near stays near, and what
 * comes now is near although the log paused for long.
 */
export class NearTimes {
  constructor(
    private span: TimeSpan,
    private events: number,
    private far: number,
  ) {}

  /** The span in which times are near that come now: epoch ms, both ends included. */
  get reach(): TimeSpan {
    const { from, to } = this.span;
    const gap = Math.max(to - from, leastGap);
    return { from: from - gap, to: Math.max(to + gap, Date.now() + dayMs) };
  }

  /** Whether so many more far times are still too few to be taken for what they say. */
  isFew(more: number): boolean {
    return this.far + more < Math.ceil((this.events + this.far + more) * mostFar);
  }

  /** Takes in the times of events, and how many far ones were left out. */
  add(times: Float64Array, far: number): void {
    let { from, to } = this.span;
    for (const ms of times) {
      if (ms < from) from = ms;
      if (ms > to) to = ms;
    }
    this.span = { from, to };
    this.events += times.length;
    this.far += far;
  }
}
