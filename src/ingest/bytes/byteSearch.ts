import { Buffer } from 'node:buffer';

/** Whether these bytes stand at `at`, before `end`. */
export function startsWith(bytes: Uint8Array, at: number, end: number, what: Uint8Array): boolean {
  if (at + what.length > end) return false;
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}

/** The first place in [start, end) where these bytes stand, or -1. */
export function indexWithin(bytes: Uint8Array, start: number, end: number, what: Uint8Array): number {
  const first = what[0];
  for (let p = start; p + what.length <= end; p++) if (bytes[p] === first && startsWith(bytes, p, end, what)) return p;
  return -1;
}

/** The last place in [start, end) where these bytes stand, or -1. */
export function lastIndexWithin(bytes: Uint8Array, start: number, end: number, what: Uint8Array): number {
  for (let p = end - what.length; p >= start; p--) if (startsWith(bytes, p, end, what)) return p;
  return -1;
}

/** ASCII text as bytes to search for. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
