import { colon, comma, isDigit, space } from '../bytes/byteClass';
import { digits, twoDigits } from './digits';
import { endsStamp } from './endsStamp';
import type { Stamp } from './stamp';

/**
 * Milliseconds since midnight of the clock at `at`: `hh`, `hh:mm`, `hh:mm:ss`, the same without colons, with a fraction
 * of any length after the seconds (`.`, `,` or, for three digits, `:`), of which whole milliseconds are kept, and with AM
 * or PM. The hour may have one digit, before a colon. NaN for anything else. Moves `stampEnd` to the place after it.
 */
export function readClock(bytes: Uint8Array, at: number, end: number, stamp: Stamp): number {
  let p = at + 2;
  let hour = twoDigits(bytes, at, end);
  if (hour < 0) {
    hour = digits(bytes, at, 1, end);
    p = at + 1;
    if (p >= end || bytes[p] !== colon) return Number.NaN;
  }
  if (hour < 0 || hour > 24) return Number.NaN;
  stamp.stampEnd = p;
  let ms = hour * 3_600_000;
  const step = bytes[p] === colon ? 1 : 0;
  if (p + step < end && isDigit(bytes[p + step])) {
    const minute = twoDigits(bytes, p + step, end);
    if (minute < 0 || minute > 59) return Number.NaN;
    ms += minute * 60_000;
    p += step + 2;
    stamp.stampEnd = p;
    if (p + step < end && (step === 0 || bytes[p] === colon) && isDigit(bytes[p + step])) {
      const second = twoDigits(bytes, p + step, end);
      if (second < 0 || second > 60) return Number.NaN;
      ms += second * 1000 + fraction(bytes, p + step + 2, end, stamp);
    }
  }
  if (hour === 24 && ms > 86_400_000) return Number.NaN;
  const next = bytes[stamp.stampEnd];
  return next === space || next === 0x41 || next === 0x50 ? halfDay(ms, hour, bytes, end, stamp) : ms;
}

/** Milliseconds of the fraction that may stand at `at`. */
function fraction(bytes: Uint8Array, at: number, end: number, stamp: Stamp): number {
  stamp.stampEnd = at;
  const mark = bytes[at];
  if (at >= end || (mark !== 0x2e && mark !== comma && mark !== colon)) return 0;
  if (mark === colon) {
    const ms = isDigit(bytes[at + 4]) && at + 4 < end ? -1 : digits(bytes, at + 1, 3, end);
    if (ms >= 0) stamp.stampEnd = at + 4;
    return Math.max(0, ms);
  }
  let p = at + 1;
  let ms = 0;
  for (let scale = 100; p < end; p++) {
    const digit = (bytes[p] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    ms += digit * scale;
    scale = scale === 1 ? 0 : scale / 10;
  }
  if (p > at + 1) stamp.stampEnd = p;
  return ms;
}

/** Takes in `AM` or `PM`, after at most one space; an hour over 12 leaves the letters to what follows the stamp. */
function halfDay(ms: number, hour: number, bytes: Uint8Array, end: number, stamp: Stamp): number {
  const at = bytes[stamp.stampEnd] === space ? stamp.stampEnd + 1 : stamp.stampEnd;
  const first = bytes[at];
  const marked = (first === 0x41 || first === 0x50) && bytes[at + 1] === 0x4d && at + 2 <= end;
  if (!marked || hour < 1 || hour > 12 || !endsStamp(bytes, at + 2, end)) return ms;
  stamp.stampEnd = at + 2;
  return ms + ((first === 0x50 ? 12 : 0) - (hour === 12 ? 12 : 0)) * 3_600_000;
}
