import { isDigit } from '../bytes/byteClass';
import { dateMs, fullYear } from './calendarDate';
import { datedTime } from './datedTime';
import { digitRun, digits, fourDigits, twoDigits } from './digits';
import { slashDate } from './slashDate';
import type { Stamp } from './stamp';

/**
 * Epoch ms of a date in numbers with the year last, `10/25/2013` or `25.10.2013`, or, of two digits, first: `17/06/09
 * 20:10:40`, as Spark writes it. With dots the day comes first; with slashes other stamps may have to tell: see slashDate.
 */
export function numberDateStamp(bytes: Uint8Array, start: number, size: number, end: number, stamp: Stamp): number {
  const separator = bytes[start + size];
  const secondAt = start + size + 1;
  const secondSize = digitRun(bytes, secondAt, end);
  const yearAt = secondAt + secondSize + 1;
  if (secondSize > 2 || bytes[yearAt - 1] !== separator) return Number.NaN;
  const yearSize = digitRun(bytes, yearAt, end);
  const first = digits(bytes, start, size, end);
  const second = digits(bytes, secondAt, secondSize, end);
  const dotted = separator === 0x2e;
  if (yearSize === 2 && size === 2 && secondSize === 2 && !dotted) {
    stamp.kind = 'times with a two-digit year';
    const date = dateMs(fullYear(first), second, twoDigits(bytes, yearAt, end));
    return datedTime(date, bytes, yearAt + 2, end, stamp, null);
  }
  if (yearSize !== 4) return Number.NaN;
  const year = fourDigits(bytes, yearAt, end);
  if (!dotted) return slashDate(year, first, second, bytes, yearAt + 4, end, stamp);
  stamp.kind = 'dates with the day first';
  return datedTime(dateMs(year, second, first), bytes, yearAt + 4, end, stamp, stamp.kind);
}

/** Epoch ms of `170609 20:10:40`, as MySQL wrote it: yyMMdd. */
export function sixDigitStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  if (isDigit(bytes[start + 6])) return Number.NaN;
  stamp.kind = 'times with a two-digit year';
  const year = fullYear(twoDigits(bytes, start, end));
  const date = dateMs(year, twoDigits(bytes, start + 2, end), twoDigits(bytes, start + 4, end));
  return datedTime(date, bytes, start + 6, end, stamp, null);
}
