import { isDigit } from '../bytes/byteClass';
import { digitRun } from './digits';
import { endsStamp } from './endsStamp';
import type { Stamp } from './stamp';

/**
 * Epoch ms of a number whose whole part has `size` digits, by its magnitude: seconds from 10^8 (March 1973), ms from
 * 10^11, µs from 10^14, ns from 10^17 to 10^20. Whole milliseconds are kept, from the digits as written. NaN for
 * anything else.
 */
export function epochStamp(bytes: Uint8Array, start: number, size: number, end: number, stamp: Stamp): number {
  if (size < 9 || size > 20 || bytes[start] === 0x30) return Number.NaN;
  let to = start + size;
  if (to < end) {
    if (to + 1 < end && bytes[to] === 0x2e && isDigit(bytes[to + 1])) to += 1 + digitRun(bytes, to + 1, end);
    if (!endsStamp(bytes, to, end)) return Number.NaN;
  }
  stamp.offset = 0;
  stamp.stampEnd = to;
  if (size <= 11) {
    stamp.kind = 'epoch seconds';
    return leading(bytes, start, size, to, size + 3);
  }
  stamp.kind = size <= 14 ? 'epoch ms' : size <= 17 ? 'epoch µs' : 'epoch ns';
  return leading(bytes, start, size, to, size <= 14 ? size : size <= 17 ? size - 3 : size - 6);
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
