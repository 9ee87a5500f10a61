import type { OffsetAt } from '../../model/timeZone';

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
    this.day = Math.floor((ms + offset) / this.unit);
    this.midnight = this.day * this.unit - offset;
    const end = this.midnight + this.unit;
    const isEven = this.clock(this.midnight) === offset && this.clock(end - 1) === offset;
    this.from = isEven ? this.midnight : ms;
    this.to = isEven ? end : ms + 1;
  }
}
