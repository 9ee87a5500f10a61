/** The byte that a terminal's control sequences begin with. */
export const escapeByte = 0x1b;

const isFinal = (byte: number): boolean => byte >= 0x40 && byte <= 0x7e;

/**
 * Copies [start, end) of the source to the start of the target without control sequences of terminals (ECMA-48: CSI
 * `ESC [ … final`, OSC `ESC ] … BEL` or `ESC ] … ESC \\`, and two-byte ones); gives the end. One cut off by the end is
 * taken out as far as it goes.
 */
export function withoutEscapes(source: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let to = 0;
  for (let p = start; p < end; p++) {
    const b = source[p] ?? 0;
    if (b !== escapeByte) target[to++] = b;
    else p = endOfSequence(source, p, end);
  }
  return to;
}

/** The place of the last byte of the sequence at `at`. */
function endOfSequence(source: Uint8Array, at: number, end: number): number {
  const kind = source[at + 1];
  let p = at + 2;
  if (kind === 0x5b) {
    while (p < end && !isFinal(source[p] ?? 0)) p++;
    return p;
  }
  if (kind !== 0x5d) return at + 1;
  while (p < end && source[p] !== 0x07 && source[p] !== escapeByte) p++;
  return source[p] === escapeByte ? p + 1 : p;
}
