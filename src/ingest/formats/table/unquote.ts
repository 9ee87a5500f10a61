import { quote } from '../../bytes/byteClass';

/** Copies [start, end), halving doubled quotes, to the target at a position; gives the end. */
export function unquote(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let to = at;
  for (let p = start; p < end; p++) {
    const b = source[p] ?? 0;
    target[to++] = b;
    if (b === quote && source[p + 1] === quote) p++;
  }
  return to;
}

/** The quote that closes the one at `at`, before `limit`; -1 if there is none. */
export function closingQuote(bytes: Uint8Array, at: number, limit: number): number {
  for (let p = at + 1; p < limit; p++) {
    if (bytes[p] !== quote) continue;
    if (bytes[p + 1] !== quote) return p;
    p++;
  }
  return -1;
}
