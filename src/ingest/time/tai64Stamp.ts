import { endsStamp } from './endsStamp';
import type { Stamp } from './stamp';

/**
 * Epoch ms of a TAI64N label, `@` and 24 hexadecimal digits; NaN for anything else. Programs write UTC plus 10 seconds
 * into it, whatever leap seconds there were since 1970. Source: D. J. Bernstein, https://cr.yp.to/daemontools/tai64nlocal.html
 */
export function tai64Stamp(bytes: Uint8Array, start: number, end: number, stamp: Stamp): number {
  const high = hex(bytes, start + 1, end);
  const low = hex(bytes, start + 9, end);
  const nano = hex(bytes, start + 17, end);
  if (high < 0 || low < 0 || nano < 0 || nano > 999_999_999 || !endsStamp(bytes, start + 25, end)) return Number.NaN;
  stamp.kind = 'TAI64N times';
  stamp.offset = 0;
  stamp.stampEnd = start + 25;
  return ((high - 0x40000000) * 0x1_0000_0000 + low - 10) * 1000 + Math.floor(nano / 1_000_000);
}

/** The number of eight hexadecimal digits, or -1. */
function hex(bytes: Uint8Array, at: number, end: number): number {
  if (at + 8 > end) return -1;
  let value = 0;
  for (let p = at; p < at + 8; p++) {
    const byte = bytes[p] ?? 0;
    const letter = (byte | 0x20) - 0x57;
    const digit = byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : letter >= 10 && letter <= 15 ? letter : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}
