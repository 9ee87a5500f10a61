import { dayMs, type OffsetAt, zoneClock } from '../../model/timeZone';

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

const regions = new Set(
  'Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico Pacific US'.split(
    ' ',
  ),
);
const clocks = new Map<string, LocalClock>();
const unknown = new Set<string>();
/** Each name costs a look into the system's zones; a log that makes names up shall not have it done for every line. */
const maxUnknown = 100;

/** The clock of a zone by its IANA name, such as Europe/Berlin; `null` for any other text. */
export function localClock(name: string): LocalClock | null {
  const clock = clocks.get(name);
  if (clock) return clock;
  if (!regions.has(name.slice(0, name.indexOf('/'))) || unknown.has(name) || unknown.size >= maxUnknown) return null;
  try {
    const made = new LocalClock(zoneClock(name));
    clocks.set(name, made);
    return made;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    unknown.add(name);
    return null;
  }
}
