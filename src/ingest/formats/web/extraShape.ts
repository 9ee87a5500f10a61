import { comma, isDigit } from '../../bytes/byteClass';
import { isAddress } from './isAddress';

const dot = 0x2e;
const dash = 0x2d;
const colon = 0x3a;
const shortestId = 16;

/** What a piece of text without a name looks like. */
export type ExtraShape = 'whole' | 'decimal' | 'time' | 'address' | 'endpoint' | 'id' | 'host' | 'other';

/** What the text [start, end) looks like; of a list of addresses, its first is looked at. */
export function extraShape(bytes: Uint8Array, start: number, end: number): ExtraShape {
  let p = start;
  while (isDigit(bytes[p]) && p < end) p++;
  const isWhole = p > start;
  if (isWhole && p === end && end - start < shortestId) return 'whole';
  if (isWhole && bytes[p] === dot) {
    p++;
    while (isDigit(bytes[p]) && p < end) p++;
    if (p === end) return 'decimal';
  }
  if (isWhole && isUnit(bytes, p, end)) return 'time';
  let first = start;
  while (first < end && bytes[first] !== comma) first++;
  if (isAddress(bytes, start, first)) return endsInPort(bytes, start, end) ? 'endpoint' : 'address';
  return wordShape(bytes, start, end);
}

/** `s`, `ms`, `us` at the end of a number. */
const isUnit = (bytes: Uint8Array, at: number, end: number): boolean =>
  bytes[end - 1] === 0x73 && (at === end - 1 || (at === end - 2 && (bytes[at] === 0x6d || bytes[at] === 0x75)));

/** Whether an address of four numbers has a port. */
function endsInPort(bytes: Uint8Array, start: number, end: number): boolean {
  const at = bytes.indexOf(colon, start);
  return at > 0 && at < end && bytes.subarray(start, at).includes(dot);
}

/** Of words: long hexadecimal ones are ids, dotted ones hosts. */
function wordShape(bytes: Uint8Array, start: number, end: number): ExtraShape {
  let hex = 0;
  let digits = 0;
  let dots = 0;
  for (let p = start; p < end; p++) {
    const b = bytes[p] ?? 0;
    const letter = (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a;
    if (isDigit(b)) digits++;
    else if (b === dot) dots++;
    else if (!letter && b !== dash) return 'other';
    if (isDigit(b) || b === dash || (letter && (b | 0x20) <= 0x66)) hex++;
  }
  if (hex === end - start && digits > 0 && end - start >= shortestId) return 'id';
  return dots > 0 && bytes[start] !== dot && bytes[end - 1] !== dot ? 'host' : 'other';
}
