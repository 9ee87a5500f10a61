import { dayMs, dayNumber } from '../../model/timeZone';
import { isDigit } from '../bytes/byteClass';
import { digits } from './digits';
import type { Stamp } from './stamp';

const monthDays = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Epoch ms of a date at midnight UTC; NaN for one that no calendar has, such as 30 February. */
export function dateMs(year: number, month: number, day: number): number {
  if (year < 0 || day < 1 || day > (monthDays[month] ?? 0)) return Number.NaN;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && day === 29 && !leap ? Number.NaN : dayNumber(year, month, day) * dayMs;
}

/**
 * Milliseconds since midnight UTC of `hh:mm`, `hh:mm:ss`, `hh:mm:ss.fff` (any number of digits, `.` or `,`; whole
 * milliseconds are kept) and an offset, over all of [at, end); with `compact`, of `hhmm` and `hhmmss`. NaN for anything
 * else. Puts the offset into the stamp.
 */
export function clockMs(bytes: Uint8Array, at: number, end: number, compact: boolean, stamp: Stamp): number {
  const step = compact ? 2 : 3;
  const hour = digits(bytes, at, 2, end);
  const minute = digits(bytes, at + step, 2, end);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  if (!compact && bytes[at + 2] !== 0x3a) return Number.NaN;
  let p = at + step + 2;
  let ms = (hour * 60 + minute) * 60_000;
  if (p < end && (compact ? isDigit(bytes[p]) : bytes[p] === 0x3a)) {
    const second = digits(bytes, p + step - 2, 2, end);
    if (second < 0 || second > 60) return Number.NaN;
    ms += second * 1000;
    p += step;
    if (p < end && (bytes[p] === 0x2e || bytes[p] === 0x2c)) {
      const from = ++p;
      for (let scale = 100; p < end && isDigit(bytes[p]); p++, scale = scale === 1 ? 0 : scale / 10)
        ms += ((bytes[p] ?? 0) - 0x30) * scale;
      if (p === from) return Number.NaN;
    }
  }
  if (!readOffset(bytes, p, end, stamp)) return Number.NaN;
  return Number.isNaN(stamp.offset) ? ms : ms - stamp.offset * 60_000;
}

/** Reads `Z`, `UTC`, `GMT`, `±hh`, `±hhmm`, `±hh:mm`, or nothing, after at most one space; false for anything else. */
function readOffset(bytes: Uint8Array, at: number, end: number, stamp: Stamp): boolean {
  stamp.offset = Number.NaN;
  if (at === end) return true;
  const p = bytes[at] === 0x20 ? at + 1 : at;
  const sign = bytes[p];
  if (sign !== 0x2b && sign !== 0x2d) {
    if (!isUtc(bytes, p, end)) return false;
    stamp.offset = 0;
    return true;
  }
  const hours = digits(bytes, p + 1, 2, end);
  const rest = end - (p + 3);
  const minutes = rest === 0 ? 0 : digits(bytes, rest === 3 && bytes[p + 3] === 0x3a ? p + 4 : p + 3, 2, end);
  if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || rest === 1 || rest > 3) return false;
  if (rest === 3 && bytes[p + 3] !== 0x3a) return false;
  stamp.offset = (hours * 60 + minutes) * (sign === 0x2d ? -1 : 1) + 0;
  return true;
}

function isUtc(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at === 1) return bytes[at] === 0x5a || bytes[at] === 0x7a;
  if (end - at !== 3) return false;
  const word = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
  return word === 'UTC' || word === 'GMT';
}
