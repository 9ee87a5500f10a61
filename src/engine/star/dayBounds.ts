import { dayMs, type OffsetAt } from '../../model/timeZone';

/** The local day of one instant, and the instants around it that are of the same day under the same offset. */
export class DayBounds {
  /** Day number. */
  day = 0;
  /** Epoch ms of the day's midnight, had the offset been in force then. */
  midnight = 0;
  /** Epoch ms, half-open. */
  from = 0;
  to = 0;

  constructor(private readonly clock: OffsetAt) {}

  turnTo(ms: number): void {
    const offset = this.clock(ms);
    this.day = Math.floor((ms + offset) / dayMs);
    this.midnight = this.day * dayMs - offset;
    const end = this.midnight + dayMs;
    const isEven = this.clock(this.midnight) === offset && this.clock(end - 1) === offset;
    this.from = isEven ? this.midnight : ms;
    this.to = isEven ? end : ms + 1;
  }
}
