/** Whether the stamps of a log carried an offset from UTC, and whether it was always the same. */
export class StampOffsets {
  private first = 0;
  private bare = 0;
  private stamped = 0;
  private several = false;

  /** @param offset minutes east of UTC, NaN for a stamp without one */
  add(offset: number): void {
    if (Number.isNaN(offset)) {
      this.bare++;
      return;
    }
    if (this.stamped++ === 0) this.first = offset;
    else if (offset !== this.first) this.several = true;
  }

  get offsetMinutes(): number | null {
    return this.stamped > 0 && this.bare === 0 && !this.several ? this.first : null;
  }

  get localClock(): boolean {
    return this.stamped === 0;
  }
}
