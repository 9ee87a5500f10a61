import { dayMs } from '../../model/timeZone';
import { dateMs, isLeapYear } from './calendarDate';
import { isYearless, yearlessYear } from './yearless';

const earliest = 1900;
const latest = 2199;
const halfYear = 180 * dayMs;
const yearStart = dateMs(yearlessYear, 1, 1);
const leapDay = dateMs(yearlessYear, 2, 29);
/** The years between leap years are at most so many: 1896 to 1904. */
const leapGap = 8;

/** What is known of a file; read when its first yearless times come. */
export interface YearHints {
  /** When the file was written last: no stamp is later, but for a day that clocks and zones may differ. */
  readonly lastModifiedMs: number;
  /** The year of the file's last stamp, if it is known. */
  readonly lastYear?: number | undefined;
  /** A time of the file with a year that comes before the first of its stamps here. */
  readonly beforeMs?: number | undefined;
}

/**
 * Gives the yearless times of one file their years. The times come in the order of the file. A step back by more than
 * 180 days of the year is the turn of a year, a step forward by more is one back over it, smaller steps back are
 * disorder. So neighbours must be less than half a year apart.
 */
export class YearResolver {
  /** The year of the stamp before, and its time in the pseudo-year; `null` until a batch has had a yearless time. */
  private last: { year: number; ms: number } | null = null;

  constructor(private readonly hints: YearHints) {}

  /**
   * Puts the real times in place of the yearless ones of [from, to); other times are left alone. The last one of the
   * first batch that has any falls in the hinted year; or else within half a year of the time with a year that is next to
   * it; or else is as late as the file's date allows, and if there is a 29 February, in the latest year that makes all of
   * them days of a leap year. Later batches go on from there. NaN for a 29 February that no such year suits, and for years
   * outside 1900 to 2199.
   */
  resolve(times: Float64Array, from: number, to: number): void {
    this.last ??= this.anchor(times, from, to);
    if (!this.last) return;
    let { year, ms } = this.last;
    for (let i = from; i < to; i++) {
      const time = times[i] ?? Number.NaN;
      if (!isYearless(time)) continue;
      year += turn(ms, time);
      ms = time;
      times[i] = inYear(time, year);
    }
    this.last = { year, ms };
  }

  /** A place before the first yearless time such that the last one comes to lie in the right year. */
  private anchor(times: Float64Array, from: number, to: number): { year: number; ms: number } | null {
    let first = Number.NaN;
    let ms = Number.NaN;
    let turns = 0;
    /** Which of four years running have a 29 February. */
    const leaps = new Set<number>();
    /** The time with a year that is next to the last one. */
    let beside = this.hints.beforeMs ?? Number.NaN;
    let isBehind = false;
    for (let i = from; i < to; i++) {
      const time = times[i] ?? Number.NaN;
      if (!isYearless(time)) {
        if (isBehind || !this.isLikely(time)) continue;
        beside = time;
        isBehind = !Number.isNaN(first);
        continue;
      }
      isBehind = false;
      if (Number.isNaN(first)) first = time;
      else turns += turn(ms, time);
      ms = time;
      if (isLeapDay(time)) leaps.add(turns & 3);
    }
    if (Number.isNaN(first)) return null;
    const known = this.hints.lastYear ?? yearNear(beside, ms);
    const year = known ?? this.latestYear(ms);
    const fits = (back: number): boolean =>
      [...leaps].every((leap) => isLeapYear(year - back - (((turns & 3) - leap + 4) & 3)));
    let back = 0;
    if (known === undefined && leaps.size === 1) while (back < leapGap && !fits(back)) back++;
    return { year: year - (fits(back) ? back : 0) - turns, ms: first };
  }

  /** Whether a time can be one of the file: what comes after it was written is a mistake. */
  private isLikely(ms: number): boolean {
    return ms >= dateMs(earliest, 1, 1) && ms <= this.hints.lastModifiedMs + dayMs;
  }

  private latestYear(ms: number): number {
    const limit = this.hints.lastModifiedMs + dayMs;
    const year = new Date(limit).getUTCFullYear();
    return withoutYear(limit) >= ms ? year : year - 1;
  }
}

const isLeapDay = (ms: number): boolean => ms >= leapDay && ms < leapDay + dayMs;

/** The years that lie between two neighbours: 1, 0 or -1. */
const turn = (before: number, ms: number): number => (ms - before < -halfYear ? 1 : ms - before > halfYear ? -1 : 0);

/** The year of a yearless time that lies within half a year of a real one, if there is that. */
const yearNear = (real: number, ms: number): number | undefined =>
  Number.isNaN(real) ? undefined : new Date(real).getUTCFullYear() + turn(withoutYear(real), ms);

/** A time of the pseudo-year in a real year. */
function inYear(ms: number, year: number): number {
  const leap = isLeapYear(year);
  if (year < earliest || year > latest || (isLeapDay(ms) && !leap)) return Number.NaN;
  return dateMs(year, 1, 1) + (ms - yearStart) - (ms > leapDay && !leap ? dayMs : 0);
}

/** A real time in the pseudo-year. */
function withoutYear(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  const since = ms - dateMs(year, 1, 1);
  return yearStart + since + (!isLeapYear(year) && yearStart + since >= leapDay ? dayMs : 0);
}
