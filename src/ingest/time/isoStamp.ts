import { isDigit } from '../bytes/byteClass';
import { dateMs, ordinalDateMs, weekDateMs } from './calendarDate';
import { clockTime, datedTime } from './datedTime';
import { digitRun, digits, fourDigits, twoDigits } from './digits';
import { monthName } from './monthName';
import type { Stamp } from './stamp';

/**
 * Epoch ms of a date written year first with `-`, `/` or `.` (`2025-09-22`, `2025-265`, `2025-W39-1`, `2025-Sep-22`),
 * alone or with a clock; NaN for anything else.
 */
export function isoStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const separator = bytes[start + 4];
  const year = fourDigits(bytes, start, end);
  stamp.kind = 'ISO times';
  if (bytes[start + 7] === separator) {
    const date = dateMs(year, twoDigits(bytes, start + 5, end), twoDigits(bytes, start + 8, end));
    return datedTime(date, bytes, start + 10, end, stamp, 'dates');
  }
  if (bytes[start + 5] === 0x57 && bytes[start + 8] === separator) {
    const date = weekDateMs(year, twoDigits(bytes, start + 6, end), digits(bytes, start + 9, 1, end));
    return datedTime(date, bytes, start + 10, end, stamp, 'dates');
  }
  if (bytes[start + 8] === separator) {
    stamp.kind = 'times with a month name';
    const date = dateMs(year, monthName(bytes, start + 5, end), twoDigits(bytes, start + 9, end));
    return datedTime(date, bytes, start + 11, end, stamp, 'dates');
  }
  const date = separator === 0x2d ? ordinalDateMs(year, digits(bytes, start + 5, 3, end)) : Number.NaN;
  return datedTime(date, bytes, start + 8, end, stamp, 'dates');
}

/** The same without separators: `20250922`, `2025265` or `2025W391`; a clock must follow, for numbers are no dates. */
export function basicStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const year = fourDigits(bytes, start, end);
  stamp.kind = 'ISO times';
  if (bytes[start + 4] === 0x57) {
    const date = weekDateMs(year, twoDigits(bytes, start + 5, end), digits(bytes, start + 7, 1, end));
    return datedTime(date, bytes, start + 8, end, stamp, null);
  }
  if (!isDigit(bytes[start + 7]))
    return datedTime(ordinalDateMs(year, digits(bytes, start + 4, 3, end)), bytes, start + 7, end, stamp, null);
  const date = dateMs(year, twoDigits(bytes, start + 4, end), twoDigits(bytes, start + 6, end));
  if (digitRun(bytes, start, end) !== 14) return datedTime(date, bytes, start + 8, end, stamp, null);
  stamp.kind = 'times in 14 digits';
  return clockTime(date, bytes, start + 8, end, stamp);
}
