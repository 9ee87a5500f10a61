const slash = 0x2f;
const backslash = 0x5c;

/** Bytes that stand around words. */
export const parting = new Uint8Array(256);
for (let byte = 0; byte <= 0x20; byte++) parting[byte] = 1;
for (const c of '"\'`()[]{}<>,;|=') parting[c.charCodeAt(0)] = 1;
/** What ends a path or URL: its query may hold `=`, `,` and `;`. */
const endingPath = parting.slice();
for (const c of ',;=') endingPath[c.charCodeAt(0)] = 0;

/**
 * The end of the path, URL or e-mail address that the word at `p` is; -1 for another word. A path begins with a slash or
 * a drive, has two slashes or backslashes, or a scheme; none of that stands before `from`.
 */
export function pathEnd(source: Uint8Array, p: number, from: number, limit: number): number {
  let slashes = 0;
  let backslashes = 0;
  let isMail = false;
  let end = from;
  for (; end < limit; end++) {
    const byte = source[end] ?? 0;
    if (parting[byte] === 1) break;
    if (byte === slash) slashes++;
    else if (byte === backslash) backslashes++;
    else if (byte === 0x40 && end > p && end + 1 < limit && inNames(source[end + 1] ?? 0)) isMail = true;
  }
  if (isMail) return endOf(source, end, limit, parting);
  const isPath = slashes > 1 || backslashes > 1 || (source[p] === slash && end > p + 1);
  return isPath ? endOf(source, end, limit, endingPath) : -1;
}

/** Letters, digits and all bytes outside of ASCII, with which the name of a host begins. */
const inNames = (byte: number): boolean =>
  byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);

function endOf(source: Uint8Array, from: number, limit: number, ends: Uint8Array): number {
  let end = from;
  while (end < limit && ends[source[end] ?? 0] === 0) end++;
  // What ends a sentence or leads to its rest is no part of it.
  while (source[end - 1] === 0x3a || source[end - 1] === 0x2e || source[end - 1] === 0x2c) end--;
  return end;
}
