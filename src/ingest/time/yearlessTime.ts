import { dayMs } from '../../model/timeZone';
import { colon, isDigit, space } from '../bytes/byteClass';
import { dateMs } from './calendarDate';
import { readClock } from './clock';
import { fourDigits } from './digits';
import { endsStamp } from './endsStamp';
import type { Stamp } from './stamp';
import { yearlessYear } from './yearless';
import { readZone, toUtc } from './zone';

const leapDay = dateMs(yearlessYear, 2, 29);
const yearStart = dateMs(yearlessYear, 1, 1);
const yearMs = dateMs(yearlessYear + 1, 1, 1) - yearStart;

/**
 * The instant of a month and day with a clock to the second at `at` and its zone, in the pseudo-year of yearless times; or,
 * if `maybeYear`, in the year that follows the clock or the zone (`Nov  3 09:23:38 UTC 2024`).
 */
export function yearlessTime(
  month: number,
  day: number,
  bytes: Uint8Array,
  at: number,
  end: number,
  stamp: Stamp,
  maybeYear: boolean,
): number {
  if (at + 6 >= end || bytes[at + 5] !== colon || !isDigit(bytes[at + 6])) return Number.NaN;
  const clock = readClock(bytes, at, end, stamp);
  if (Number.isNaN(clock)) return clock;
  const clockEnd = stamp.stampEnd;
  let year = maybeYear ? yearAfter(bytes, clockEnd, end) : -1;
  if (!readZone(bytes, year > 0 ? clockEnd + 5 : clockEnd, end, stamp)) return Number.NaN;
  if (maybeYear && year < 0) {
    year = yearAfter(bytes, stamp.stampEnd, end);
    if (year > 0) stamp.stampEnd += 5;
  }
  if (year > 0) {
    stamp.kind = 'times with a month name';
    return toUtc(dateMs(year, month, day) + clock, stamp);
  }
  stamp.kind = 'times without a year';
  if (stamp.zone) {
    // What a zone's clock means depends on the year: the name is left out.
    stamp.zone = null;
    stamp.stampEnd = clockEnd;
  }
  return withinYear(dateMs(yearlessYear, month, day), clock, stamp);
}

/**
 * To UTC, around New Year if need be. Where only one of the written day and the day in UTC is 29 February, what day it is
 * depends on the year: NaN.
 */
function withinYear(date: number, clock: number, stamp: Stamp): number {
  const ms = toUtc(date + clock, stamp);
  if (isLeapDay(ms) !== isLeapDay(date)) return Number.NaN;
  return ms < yearStart ? ms + yearMs : ms >= yearStart + yearMs ? ms - yearMs : ms;
}

const isLeapDay = (ms: number): boolean => ms >= leapDay && ms < leapDay + dayMs;

/** The year that stands after a space at `at`; -1 for none. */
function yearAfter(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || bytes[at] !== space) return -1;
  const year = fourDigits(bytes, at + 1, end);
  return year >= 1900 && year < 2200 && endsStamp(bytes, at + 5, end) ? year : -1;
}
