import { colon, isDigit } from '../../bytes/byteClass';

const longest = 160;

/** Bytes of the names of classes, modules, files and programs. */
const inNames = new Uint8Array(256);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.$-/\\@*#~')
  inNames[c.charCodeAt(0)] = 1;

export const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/** The end of the name that begins at `at`: `at` where none does. `::` may join its parts. */
export function nameEnd(bytes: Uint8Array, at: number, end: number, joined: boolean): number {
  const limit = Math.min(end, at + longest);
  let p = at;
  while (p < limit) {
    if (inNames[bytes[p] ?? 0] === 1) p++;
    else if (joined && bytes[p] === colon && bytes[p + 1] === colon && p > at && isWordStart(bytes[p + 2])) p += 2;
    else break;
  }
  return p === limit && limit < end ? at : p;
}

/** Whether [start, end) looks like the name of a class or a module: dotted, in parts, or with a capital. */
export function looksNamed(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isWordStart(bytes[start])) return false;
  if (isCapital(bytes[start])) return true;
  for (let p = start + 1; p < end; p++) {
    const byte = bytes[p];
    if (byte === 0x5f || byte === 0x24 || byte === colon || (isCapital(byte) && bytes[p - 1] !== 0x2d)) return true;
    if (byte === 0x2e && p + 1 < end && !isDigit(bytes[p + 1])) return true;
  }
  return bytes[start] === 0x5f;
}

/** The place after the digits of a place in code that ends at or after `from`, such as `Job.java:42`; -1 if it is none. */
export function placeEnd(bytes: Uint8Array, at: number, end: number): number {
  const stop = nameEnd(bytes, at, end, false);
  if (stop === at || bytes[stop] !== colon || !isDigit(bytes[stop + 1])) return -1;
  let dot = stop - 1;
  while (dot > at && bytes[dot] !== 0x2e && stop - dot < 8) dot--;
  if (bytes[dot] !== 0x2e || dot === at || !isWordStart(bytes[dot + 1])) return -1;
  let p = stop + 1;
  while (p < end && isDigit(bytes[p])) p++;
  return p;
}

function isWordStart(byte: number | undefined): boolean {
  return byte !== undefined && (isCapital(byte & 0xdf) || byte === 0x5f || byte === 0x2a);
}
