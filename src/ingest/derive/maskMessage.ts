import { backslash, isDigit, newline, quote, space } from '../bytes/byteClass';
import type { ValueWriter } from './derivedField';
import { parting, pathEnd } from './maskPath';
import { MaskWriter } from './maskWriter';

/** Of a longer first line only the beginning is looked at. */
const longestRead = 600;
const apostrophe = 0x27;
const digit = 1;
const hexLetter = 2;
const otherLetter = 4;

/** The kinds of bytes in words: letters, digits and all bytes outside of ASCII; 0 for the others. */
const inWords = new Uint8Array(256).fill(otherLetter, 0x80);
for (let byte = 0x30; byte <= 0x39; byte++) inWords[byte] = digit;
for (let letter = 0; letter < 26; letter++)
  for (const first of [0x41, 0x61]) inWords[first + letter] = letter < 6 ? hexLetter : otherLetter;

/**
 * Writes a message's first line with what varies from one to the next masked as `<*>`: numbers, also in names, hex, ids,
 * addresses, times, paths and URLs, e-mail addresses, and text in quotes. A text that is masked already stays as it is,
 * but for quotes behind backslashes.
 */
export const maskMessage: ValueWriter = {
  room: () => MaskWriter.longest,
  write(source, start, end, target, at) {
    const limit = Math.min(end, start + longestRead);
    const out = writer;
    out.begin(source, target, at);
    let p = start;
    while (p < limit && source[p] !== newline && !out.isFull) p = maskNext(source, start, p, limit, out);
    return out.finish();
  },
  shorten: afterThreeWords,
};

const writer = new MaskWriter();

/** Cuts a masked text after three words. */
function afterThreeWords(target: Uint8Array, start: number, end: number): number {
  let words = 0;
  let p = start;
  while (p < end && !(target[p] === space && ++words === 3)) p++;
  if (p === end) return end;
  for (const byte of [space, 0x3c, 0x2a, 0x3e]) target[p++] = byte;
  return p;
}

/** Writes what stands at `p`; the place behind it. */
function maskNext(source: Uint8Array, start: number, p: number, limit: number, out: MaskWriter): number {
  const byte = source[p] ?? 0;
  if (byte <= space) {
    out.blank();
    return p + 1;
  }
  if (inWords[byte] !== 0) return maskPiece(source, start, p, limit, out);
  if ((byte === 0x2f || byte === 0x7e || byte === 0x2e || byte === backslash) && isWordStart(source, start, p)) {
    const path = pathEnd(source, p, p, limit);
    if (path > 0) {
      out.mask();
      return path;
    }
  }
  if (byte === 0x3c && source[p + 1] === 0x2a && source[p + 2] === 0x3e && p + 2 < limit) {
    out.mask();
    return p + 3;
  }
  if (byte === quote || byte === apostrophe) {
    const close = closingQuote(source, start, p, limit);
    if (close > 0) {
      out.mask();
      return close + 1;
    }
  }
  const isSign = (byte === 0x2d || byte === 0x2b) && p + 1 < limit && isDigit(source[p + 1]);
  if (isSign && (isWordStart(source, start, p) || source[p - 1] === 0x5f)) return p + 1;
  out.copy(p, p + 1);
  return p + 1;
}

/** Writes the letters and digits that begin at `p`: as they are, masked, or masked but for the letters of one side. */
function maskPiece(source: Uint8Array, start: number, p: number, limit: number, out: MaskWriter): number {
  let changes = 0;
  let classes = 0;
  let turn = p;
  let before = (inWords[source[p] ?? 0] ?? 0) & digit;
  const digitFirst = before !== 0;
  let to = p;
  for (; to < limit; to++) {
    const kind = inWords[source[to] ?? 0] ?? 0;
    if (kind === 0) break;
    classes |= kind;
    if ((kind & digit) !== before) {
      changes++;
      turn = to;
      before = kind & digit;
    }
  }
  if (to < limit && parting[source[to] ?? 0] === 0) {
    let end = isWordStart(source, start, p) ? pathEnd(source, p, to, limit) : -1;
    if (end < 0 && to === p + 8) end = uuidEnd(source, p, limit);
    if (end > 0) {
      out.mask();
      return end;
    }
  }
  if ((classes & digit) === 0) out.copy(p, to);
  else if (changes !== 1 || (classes & otherLetter) === 0) out.mask();
  else if (digitFirst) {
    out.mask();
    out.copy(turn, to);
  } else {
    out.copy(p, turn);
    out.mask();
  }
  return to;
}

/** The end of a UUID at `p`; -1 if there is none. Some of its groups may be letters alone. */
function uuidEnd(source: Uint8Array, p: number, limit: number): number {
  const end = p + 36;
  if (end > limit || source[p + 8] !== 0x2d || source[p + 13] !== 0x2d) return -1;
  for (let i = 0; i < 36; i++) {
    const byte = source[p + i] ?? 0;
    const isDash = i === 8 || i === 13 || i === 18 || i === 23;
    if (isDash ? byte !== 0x2d : inWords[byte] !== digit && inWords[byte] !== hexLetter) return -1;
  }
  return end === limit || inWords[source[end] ?? 0] === 0 ? end : -1;
}

/** The place of the quote that closes the one at `p`; -1 for none, and for an apostrophe amid a word. */
function closingQuote(source: Uint8Array, start: number, p: number, limit: number): number {
  const mark = source[p];
  if (mark === apostrophe && p > start && !isOutside(source[p - 1] ?? 0)) return -1;
  for (let at = p + 1; at < limit; at++) {
    const byte = source[at];
    if (byte === newline) return -1;
    if (byte === backslash) at++;
    else if (byte === mark && (mark === quote || at + 1 === limit || isOutside(source[at + 1] ?? 0))) return at;
  }
  return -1;
}

/** Whether a byte can stand around single quotes: no letter, digit or mask. */
const isOutside = (byte: number): boolean => inWords[byte] === 0 && byte !== 0x3c && byte !== 0x3e;

/** Whether a word with blanks, brackets, quotes, commas or the like around begins at `p`: not right behind a mask. */
function isWordStart(source: Uint8Array, start: number, p: number): boolean {
  if (p === start) return true;
  return parting[source[p - 1] ?? 0] === 1 && !(p - start > 2 && source[p - 2] === 0x2a && source[p - 3] === 0x3c);
}
