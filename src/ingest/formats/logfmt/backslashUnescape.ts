import { backslash } from '../../bytes/byteClass';

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9 };

/**
 * Writes [start, end) to the target at a position, `\n`, `\r` and `\t` as what they mean and any other escaped byte as
 * itself; gives the end.
 */
export function backslashUnescape(
  source: Uint8Array,
  start: number,
  end: number,
  target: Uint8Array,
  at: number,
): number {
  let to = at;
  for (let p = start; p < end; p++) {
    const byte = source[p] ?? 0;
    if (byte !== backslash || p + 1 === end) target[to++] = byte;
    else {
      const escaped = source[++p] ?? 0;
      target[to++] = escapes[escaped] ?? escaped;
    }
  }
  return to;
}
