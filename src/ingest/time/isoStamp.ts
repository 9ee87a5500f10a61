import { isDigit } from '../bytes/byteClass';
import { clockMs, dateMs } from './clock';
import { digits } from './digits';
import type { Stamp } from './stamp';

/**
 * Epoch ms of `2025-09-22`, `2025/09/22`, either followed by `T` or a space, a clock and an offset, or of the compact
 * `20250922T081407Z`, over all of [start, end); NaN for anything else.
 */
export function isoStamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const separator = bytes[start + 4];
  const compact = isDigit(separator);
  if (!compact && separator !== 0x2d && separator !== 0x2f) return Number.NaN;
  const monthAt = compact ? start + 4 : start + 5;
  const dayAt = compact ? start + 6 : start + 8;
  if (!compact && bytes[start + 7] !== separator) return Number.NaN;
  const day = digits(bytes, dayAt, 2, end);
  const date = dateMs(digits(bytes, start, 4, end), digits(bytes, monthAt, 2, end), day);
  const clockAt = dayAt + 2;
  if (clockAt === end) {
    stamp.kind = 'dates';
    stamp.offset = Number.NaN;
    return compact ? Number.NaN : date;
  }
  const between = bytes[clockAt];
  if (between !== 0x54 && between !== 0x74 && (between !== 0x20 || compact)) return Number.NaN;
  stamp.kind = 'ISO times';
  return date + clockMs(bytes, clockAt + 1, end, compact, stamp);
}
