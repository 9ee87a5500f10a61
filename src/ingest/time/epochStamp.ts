import { isDigit } from '../bytes/byteClass';
import type { Stamp } from './stamp';

/**
 * Epoch ms of a positive number, by its magnitude: seconds from 10^8 (March 1973), ms from 10^11, µs from 10^14, ns
 * from 10^17 to 10^20. Whole milliseconds are kept, from the digits as written. NaN for anything else.
 */
export function epochStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  let p = start;
  while (p < end && isDigit(bytes[p])) p++;
  const size = p - start;
  if (size < end - start && !plainFraction(bytes, p, end)) return Number.NaN;
  stamp.offset = 0;
  if (size >= 9 && size <= 11 && bytes[start] !== 0x30) {
    stamp.kind = 'epoch seconds';
    return leading(bytes, start, size, end, size + 3);
  }
  if (size < 12 || size > 20 || bytes[start] === 0x30) return Number.NaN;
  stamp.kind = size <= 14 ? 'epoch ms' : size <= 17 ? 'epoch µs' : 'epoch ns';
  return leading(bytes, start, size, end, size <= 14 ? size : size <= 17 ? size - 3 : size - 6);
}

function plainFraction(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== 0x2e || at + 1 === end) return false;
  for (let p = at + 1; p < end; p++) if (!isDigit(bytes[p])) return false;
  return true;
}

/** The first `count` digits of a number whose point, if any, stands after `size` digits; missing ones are 0. */
function leading(bytes: Uint8Array, start: number, size: number, end: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) {
    const at = start + (i < size ? i : i + 1);
    value = value * 10 + (at < end ? (bytes[at] ?? 0) - 0x30 : 0);
  }
  return value;
}
