import { isDigit, space } from '../bytes/byteClass';
import { digitRun, twoDigits } from './digits';
import { basicStamp } from './isoStamp';
import type { Stamp } from './stamp';
import { yearlessTime } from './yearlessTime';

/** Epoch ms of glog's `0517 15:04:22.619632`; NaN for anything else. */
export function glogStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  if (bytes[start + 4] !== space || !isDigit(bytes[start + 5])) return Number.NaN;
  const month = twoDigits(bytes, start, end);
  return yearlessTime(month, twoDigits(bytes, start + 2, end), bytes, start + 5, end, stamp, false);
}

/** The same after the letter of a severity, as in `E0517 15:04:22.619632` and `I20240517 15:04:22.6`. */
export function severityStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const size = digitRun(bytes, start + 1, end);
  if (size === 4) return glogStamp(bytes, start + 1, end, stamp);
  return size === 8 ? basicStamp(bytes, start + 1, end, stamp) : Number.NaN;
}

/** Whether a byte is the letter of one of glog's severities: info, warning, error, fatal, debug or verbose. */
export const isSeverity = (byte: number): boolean =>
  byte === 0x49 || byte === 0x57 || byte === 0x45 || byte === 0x46 || byte === 0x44 || byte === 0x56;
