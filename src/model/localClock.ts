import { dayMs, type OffsetAt } from './timeZone';

/** What the clocks of a zone read, as the offset that was in force. */
export class LocalClock {
  private day = Number.NaN;
  private before = 0;
  private after = 0;

  constructor(private readonly offsetAt: OffsetAt) {}

  /**
   * Milliseconds that the zone is ahead of UTC when its clock reads `local` (as if it were UTC). A reading that the zone
   * skips or has twice is taken by the offset in force before the change.
   */
  offset(local: number): number {
    const { offsetAt } = this;
    const day = Math.floor(local / dayMs);
    if (day !== this.day) {
      this.day = day;
      this.before = offsetAt((day - 1) * dayMs);
      this.after = offsetAt((day + 2) * dayMs);
    }
    const { before, after } = this;
    if (before === after || offsetAt(local - before) === before) return before;
    return offsetAt(local - after) === after ? after : before;
  }
}
