import { dayAt, type OffsetAt } from '../../model/timeZone';

/** The local day of one instant, and the instants around it that are of the same day under the same offset. */
export class DayBounds {
  /** Day number. */
  day = 0;
  /** Epoch ms of the day's midnight, had the offset been in force then. */
  midnight = 0;
  /** Epoch ms, half-open. */
  from = 0;
  to = 0;

  /** @param unit milliseconds of a day, or of what stands for one */
  constructor(
    private readonly clock: OffsetAt,
    private readonly unit: number,
  ) {}

  turnTo(ms: number): void {
    const offset = this.clock(ms);
    this.day = dayAt(this.clock, this.unit, ms);
    this.midnight = this.day * this.unit - offset;
    const end = this.midnight + this.unit;
    // After a clock was set back over midnight, the next midnight by it is yet to come.
    const isEven = this.midnight <= ms && this.clock(this.midnight) === offset && this.clock(end - 1) === offset;
    this.from = isEven ? this.midnight : ms;
    this.to = isEven ? end : ms + 1;
  }
}
