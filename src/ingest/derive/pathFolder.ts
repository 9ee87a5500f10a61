import { isDigit } from '../bytes/byteClass';
import type { ValueWriter } from './derivedField';

const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;
const semicolon = 0x3b;
const colon = 0x3a;
const dot = 0x2e;
const dash = 0x2d;
/** A path is told apart by so many of its segments. */
const deepest = 8;
const shortestHex = 8;
const shortestToken = 16;
const longestExtension = 5;

/**
 * Writes a path, or that of a URL, with `:id` for each segment that stands for one thing of many: numbers, dates, UUIDs,
 * long hexadecimal texts and tokens. Queries go, and so does what lies deeper than eight segments.
 */
export const pathFolder: ValueWriter = {
  room: (length) => 2 * length + 8,
  write(source, start, end, target, at) {
    const from = pathStart(source, start, end);
    const stop = pathEnd(source, from, end);
    let to = at;
    let segments = 0;
    for (let p = from; p < stop; ) {
      if (source[p] === slash) {
        target[to++] = slash;
        p++;
        continue;
      }
      if (++segments > deepest) return put('*', target, to);
      let next = p;
      while (next < stop && source[next] !== slash) next++;
      const extension = extensionStart(source, p, next);
      const isId = standsForOne(source, p, extension);
      if (isId) to = put(':id', target, to);
      for (let i = isId ? extension : p; i < next; i++) target[to++] = source[i] ?? 0;
      p = next;
    }
    return to;
  },
};

/** The slash behind the host of a URL; the start where there is none. */
function pathStart(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] === slash) return start;
  let p = start;
  while (p < end && p < start + 10 && bytes[p] !== colon) p++;
  if (bytes[p] !== colon || bytes[p + 1] !== slash || bytes[p + 2] !== slash || p + 2 >= end) return start;
  for (let at = p + 3; at < end; at++) if (bytes[at] === slash) return at;
  return start;
}

/** Where a query, a fragment or parameters begin. */
function pathEnd(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  while (p < end && bytes[p] !== questionMark && bytes[p] !== hash && bytes[p] !== semicolon) p++;
  return p;
}

/** Where `.jpg` of `17.jpg` begins; the end where there is no such thing. */
function extensionStart(bytes: Uint8Array, start: number, end: number): number {
  let p = end - 1;
  while (p > start && p >= end - 1 - longestExtension && bytes[p] !== dot) p--;
  return p > start && bytes[p] === dot && p < end - 1 && !isDigit(bytes[p + 1]) ? p : end;
}

/** Whether a segment is a number, a date, a UUID, a long hexadecimal text or a token. */
function standsForOne(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  let marks = 0;
  let hexLetters = 0;
  let upper = 0;
  let lower = 0;
  for (let p = start; p < end; p++) {
    const b = bytes[p] ?? 0;
    const letter = b | 0x20;
    if (isDigit(b)) digits++;
    else if (letter >= 0x61 && letter <= 0x7a) {
      if (b === letter) lower++;
      else upper++;
      if (letter <= 0x66) hexLetters++;
    } else if (isMark(b)) marks++;
    else return false;
  }
  const length = end - start;
  if (digits === 0) return false;
  if (digits + marks === length) return true;
  const isHex = digits + hexLetters + marks === length && length - marks >= shortestHex;
  return isHex || (length >= shortestToken && digits > 1 && upper > 0 && lower > 0 && marks * 4 < length);
}

/** What stands between the parts of dates, UUIDs and tokens. */
const isMark = (byte: number): boolean =>
  byte === dash || byte === dot || byte === 0x5f || byte === 0x3d || byte === 0x2b || byte === 0x2c || byte === colon;

function put(text: string, target: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
  return at + text.length;
}
