import { colon, isDigit, space } from '../bytes/byteClass';
import { dateMs, fullYear } from './calendarDate';
import { datedTime } from './datedTime';
import { digitRun, digits, fourDigits, twoDigits } from './digits';
import { monthName } from './monthName';
import { numberDateStamp } from './numberDateStamp';
import type { Stamp } from './stamp';
import { yearlessTime } from './yearlessTime';

const slash = 0x2f;
const dash = 0x2d;

/**
 * Epoch ms of a stamp that begins with a day or a month of `size` digits: the common log format's
 * `10/Oct/2000:13:55:36 -0700`, `25 Apr 2024 05:32:35`, `06-Nov-94 08:49:37 GMT`, `05-17 15:04:22.619`, `10/25/2013`;
 * NaN for anything else.
 */
export function dayStamp(bytes: Uint8Array, start: number, size: number, end: number, stamp: Stamp): number {
  const separator = bytes[start + size];
  if (separator !== slash && separator !== dash && separator !== space && separator !== 0x2e) return Number.NaN;
  const nameAt = start + size + 1;
  if (!isDigit(bytes[nameAt])) return namedMonth(bytes, start, size, end, stamp);
  if (separator === slash || separator === 0x2e) return numberDateStamp(bytes, start, size, end, stamp);
  if (separator !== dash || size !== 2 || bytes[start + 5] !== space) return Number.NaN;
  const month = twoDigits(bytes, start, end);
  return yearlessTime(month, twoDigits(bytes, nameAt, end), bytes, start + 6, end, stamp, false);
}

function namedMonth(bytes: Uint8Array, start: number, size: number, end: number, stamp: Stamp): number {
  const separator = bytes[start + size];
  const nameAt = start + size + 1;
  const month = monthName(bytes, nameAt, end);
  if (month === 0 || bytes[nameAt + 3] !== separator) return Number.NaN;
  const day = digits(bytes, start, size, end);
  const yearAt = nameAt + 4;
  const yearSize = digitRun(bytes, yearAt, end);
  if (yearSize === 4) {
    const clf = separator === slash && bytes[yearAt + 4] === colon;
    stamp.kind = clf ? 'web server times' : 'times with a month name';
    return datedTime(dateMs(fourDigits(bytes, yearAt, end), month, day), bytes, yearAt + 4, end, stamp, 'dates');
  }
  if (yearSize !== 2) return Number.NaN;
  if (separator === space)
    return bytes[yearAt + 2] === colon ? yearlessTime(month, day, bytes, yearAt, end, stamp, true) : Number.NaN;
  if (separator !== dash) return Number.NaN;
  stamp.kind = 'times with a two-digit year';
  return datedTime(dateMs(fullYear(twoDigits(bytes, yearAt, end)), month, day), bytes, yearAt + 2, end, stamp, null);
}
