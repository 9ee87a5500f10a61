import { clockMs, dateMs } from './clock';
import { digits } from './digits';
import type { Stamp } from './stamp';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Epoch ms of the common log format's `10/Oct/2000:13:55:36 -0700`, bare or in brackets; NaN for anything else. */
export function clfStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const bracketed = bytes[start] === 0x5b && bytes[end - 1] === 0x5d;
  const at = bracketed ? start + 1 : start;
  const to = bracketed ? end - 1 : end;
  if (bytes[at + 2] !== 0x2f || bytes[at + 6] !== 0x2f || bytes[at + 11] !== 0x3a) return Number.NaN;
  const name = String.fromCharCode(...bytes.subarray(at + 3, at + 6)).toLowerCase();
  const date = dateMs(digits(bytes, at + 7, 4, to), months.indexOf(name) + 1, digits(bytes, at, 2, to));
  stamp.kind = 'web server times';
  return date + clockMs(bytes, at + 12, to, false, stamp);
}
