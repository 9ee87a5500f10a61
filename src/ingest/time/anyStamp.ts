import { comma, isDigit, space } from '../bytes/byteClass';
import { dayStamp } from './dayStamp';
import { digitRun } from './digits';
import { epochStamp } from './epochStamp';
import { glogStamp, isSeverity, severityStamp } from './glogStamp';
import { basicStamp, isoStamp } from './isoStamp';
import { weekdayName } from './monthName';
import { monthStamp, yearMonthStamp } from './monthStamp';
import { sixDigitStamp } from './numberDateStamp';
import type { Stamp } from './stamp';
import { tai64Stamp } from './tai64Stamp';

const shortest = 'd/m/yyyy'.length;

/** Epoch ms of the stamp that begins at `start`, whichever way it is written; NaN if none does. Moves `stampEnd`. */
export function anyStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  if (end - start < shortest) return Number.NaN;
  const first = bytes[start] ?? 0;
  if (first >= 0x30 && first <= 0x39)
    return bytes[start + 4] === 0x2d ? isoStamp(bytes, start, end, stamp) : digitStamp(bytes, start, end, stamp);
  if (first === 0x40) return tai64Stamp(bytes, start, end, stamp);
  if (isDigit(bytes[start + 1])) return isSeverity(first) ? severityStamp(bytes, start, end, stamp) : Number.NaN;
  const fourth = bytes[start + 3];
  if (fourth === space && isDigit(bytes[start + 4] === space ? bytes[start + 5] : bytes[start + 4])) {
    const ms = monthStamp(bytes, start, end, stamp);
    if (!Number.isNaN(ms)) return ms;
  }
  return weekdayName(bytes, start, end) > 0 ? weekdayStamp(bytes, start + 3, end, stamp) : Number.NaN;
}

function digitStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const size = digitRun(bytes, start, end);
  if (size > 8 && size !== 14) return epochStamp(bytes, start, size, end, stamp);
  if (size < 3) return dayStamp(bytes, start, size, end, stamp);
  if (size > 6) return basicStamp(bytes, start, end, stamp);
  if (size === 6) return sixDigitStamp(bytes, start, end, stamp);
  if (size !== 4) return Number.NaN;
  const next = bytes[start + 4];
  if (next === 0x2f || next === 0x2e) return isoStamp(bytes, start, end, stamp);
  if (next === 0x57) return basicStamp(bytes, start, end, stamp);
  if (next !== space) return Number.NaN;
  return isDigit(bytes[start + 5]) ? glogStamp(bytes, start, end, stamp) : yearMonthStamp(bytes, start, end, stamp);
}

/** What follows a weekday, whose name may be longer than three letters and have a comma. */
function weekdayStamp(bytes: Uint8Array, at: number, end: number, stamp: Stamp): number {
  let p = at;
  while (p < at + 6 && p < end && (bytes[p] ?? 0) >= 0x61 && (bytes[p] ?? 0) <= 0x7a) p++;
  if (bytes[p] === comma) p++;
  if (bytes[p] !== space) return Number.NaN;
  const size = digitRun(bytes, p + 1, end);
  if (size === 0) return monthStamp(bytes, p + 1, end, stamp);
  return size < 3 ? dayStamp(bytes, p + 1, size, end, stamp) : Number.NaN;
}
