import { comma, space } from '../bytes/byteClass';
import { dateMs } from './calendarDate';
import { datedTime } from './datedTime';
import { digitRun, digits, fourDigits } from './digits';
import { monthName } from './monthName';
import type { Stamp } from './stamp';
import { yearlessTime } from './yearlessTime';

/** Epoch ms of `Nov  3 09:23:38`, also with a year before or after the clock; NaN for anything else. */
export function monthStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const month = monthName(bytes, start, end);
  if (month === 0 || bytes[start + 3] !== space) return Number.NaN;
  const dayAt = start + (bytes[start + 4] === space ? 5 : 4);
  const size = digitRun(bytes, dayAt, end);
  if (size < 1 || size > 2) return Number.NaN;
  const day = digits(bytes, dayAt, size, end);
  const dayEnd = dayAt + size;
  const restAt = bytes[dayEnd] === comma ? dayEnd + 2 : dayEnd + 1;
  if (bytes[restAt - 1] !== space) return Number.NaN;
  if (digitRun(bytes, restAt, end) !== 4) return yearlessTime(month, day, bytes, restAt, end, stamp, true);
  stamp.kind = 'times with a month name';
  return datedTime(dateMs(fourDigits(bytes, restAt, end), month, day), bytes, restAt + 4, end, stamp, 'dates');
}

/** The same with the year first: `2024 Nov  3 09:23:38`. */
export function yearMonthStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const month = monthName(bytes, start + 5, end);
  if (month === 0 || bytes[start + 8] !== space) return Number.NaN;
  const dayAt = start + (bytes[start + 9] === space ? 10 : 9);
  const size = digitRun(bytes, dayAt, end);
  if (size < 1 || size > 2) return Number.NaN;
  stamp.kind = 'times with a month name';
  const date = dateMs(fourDigits(bytes, start, end), month, digits(bytes, dayAt, size, end));
  return datedTime(date, bytes, dayAt + size, end, stamp, 'dates');
}
