import { colon, isDigit } from '../../bytes/byteClass';

const dot = 0x2e;

/** Whether the bytes [start, end) are written as IP addresses are, `10.0.0.1` or `::1`, maybe with a port behind. */
export function isAddress(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 50) return false;
  let dots = 0;
  let colons = 0;
  let letters = 0;
  for (let p = start; p < end; p++) {
    const b = bytes[p] ?? 0;
    if (b === dot) dots++;
    else if (b === colon) colons++;
    else if ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66) letters++;
    else if (!isDigit(b)) return false;
  }
  return colons >= 2 || (dots === 3 && letters === 0);
}
