const percent = 0x25;
const plus = 0x2b;
const space = 0x20;

/** Copies [start, end), each `+` as a space, as IIS writes user agents; gives the end. */
export function withSpaces(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let to = at;
  for (let p = start; p < end; p++) target[to++] = source[p] === plus ? space : (source[p] ?? 0);
  return to;
}

/** Copies [start, end) with `%20` and the like decoded, twice where CloudFront has encoded twice; gives the end. */
export function percentDecoded(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  const to = decodedOnce(source, start, end, target, at);
  for (let p = at; p + 2 < to; p++)
    if (target[p] === percent && target[p + 1] === 0x32 && target[p + 2] === 0x30)
      return decodedOnce(target, at, to, target, at);
  return to;
}

function decodedOnce(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let to = at;
  for (let p = start; p < end; p++) {
    const high = p + 2 < end && source[p] === percent ? hexDigit(source[p + 1]) : -1;
    const low = high < 0 ? -1 : hexDigit(source[p + 2]);
    target[to++] = low < 0 ? (source[p] ?? 0) : high * 16 + low;
    if (low >= 0) p += 2;
  }
  return to;
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
