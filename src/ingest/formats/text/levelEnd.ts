import { isDigit } from '../../bytes/byteClass';
import { allLevels, clearLevels } from './levelWords';

const longest = Math.max(...allLevels.map((word) => word.length));

const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLetter = (byte: number): boolean => isUpper(byte & 0xdf);
const mixed = (hash: number, byte: number): number => (Math.imul(hash, 31) + (byte | 0x20)) & 0x3fffffff;

/** By the hash of the word: whether it is a level in small letters amid a line, too. */
const words = new Map(
  allLevels.map((word) => [[...word].reduce((hash, c) => mixed(hash, c.charCodeAt(0)), 0), clearLevels.includes(word)]),
);

const closers = new Set([...' \t:,;|])>}"/'].map((c) => c.charCodeAt(0)));

/**
 * The end of the level that begins at `at`, such as `WARN` or `debug2`, or -1. One that is `marked`, as by brackets, may
 * be any; else it must be in capitals, before a colon, or a word that is rarely anything else.
 */
export function levelEnd(bytes: Uint8Array, at: number, end: number, marked: boolean): number {
  let hash = 0;
  let capitals = true;
  let p = at;
  for (; p < end; p++) {
    const byte = bytes[p] ?? 0;
    if (!isLetter(byte)) break;
    if (p - at >= longest) return -1;
    capitals &&= isUpper(byte);
    hash = mixed(hash, byte);
  }
  if (p === at) return -1;
  const isClear = words.get(hash);
  if (isClear === undefined) return -1;
  if (p < end && isDigit(bytes[p])) p++;
  const next = bytes[p] ?? 0;
  if (p < end && !closers.has(next) && !(next === 0x2d && bytes[p + 1] === 0x20)) return -1;
  return marked || capitals || isClear || next === 0x3a || next === 0x7c ? p : -1;
}

/** The same for a level that fills [start, end), also one of glog's or Ruby's single letters. */
export const isLevelText = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 1 ? isLevelLetter(bytes[start] ?? 0) : levelEnd(bytes, start, end, true) === end;

/** Whether a byte is a level as one capital letter. */
export const isLevelLetter = (byte: number): boolean => letters.has(byte);
const letters = new Set([...'TDVINWECFA'].map((c) => c.charCodeAt(0)));
