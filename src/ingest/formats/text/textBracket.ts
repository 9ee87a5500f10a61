import { isBlank, isDigit, quote, space } from '../../bytes/byteClass';
import { isLevelText } from './levelEnd';
import { isCapital, looksNamed, nameEnd, placeEnd } from './nameSpan';
import type { TextFields } from './textFields';

const longest = 160;
const openParenthesis = 0x28;
const openBracket = 0x5b;
const openAngle = 0x3c;
const openBrace = 0x7b;

/** The place of the bracket that closes the one at `at`, with brackets of its kind between; -1 if none does soon. */
function closeOf(bytes: Uint8Array, at: number, end: number): number {
  const open = bytes[at] ?? 0;
  const close = open === openParenthesis ? 0x29 : open + 2;
  const limit = Math.min(end, at + longest);
  let depth = 0;
  for (let p = at; p < limit; p++) {
    if (bytes[p] === open) depth++;
    else if (bytes[p] === close && --depth === 0) return p;
  }
  return -1;
}

/** Takes what stands in brackets between stamp and message: level, place in the code, logger or thread, by its shape. */
export class TextBracket {
  constructor(private readonly fields: TextFields) {}

  /** The place behind the bracket at `at`, or -1 where it belongs to the message. */
  take(bytes: Uint8Array, at: number, end: number, after: 'bracket' | 'dash' | 'else'): number {
    const { fields } = this;
    const close = closeOf(bytes, at, end);
    if (close < 0) return -1;
    let from = at + 1;
    let to = close;
    while (from < to && isBlank(bytes[from])) from++;
    while (from < to && isBlank(bytes[to - 1])) to--;
    if (from === to) return -1;
    const next = close + 1;
    if (!fields.has('level') && isLevelText(bytes, from, to)) return fields.add('level', from, to, next);
    if (!fields.has('source') && placeEnd(bytes, from, to) === to) return fields.add('source', from, to, next);
    if (bytes[at] === openAngle) return this.process(bytes, from, to, next);
    if (!fields.has('logger') && isModule(bytes, from, to)) return fields.add('logger', from, to, next);
    // Spring Boot writes `--- [application] [thread]`.
    if (after === 'dash' && bytes[next] === space && bytes[next + 1] === openBracket && !fields.has('application'))
      return fields.add('application', from, to, next);
    if (fields.has('thread') || !this.canBeThread(bytes, from, to)) return -1;
    return bytes[at] === openParenthesis && after !== 'bracket' ? -1 : fields.add('thread', from, to, next);
  }

  /** Erlang's `<0.222.0>`. */
  private process(bytes: Uint8Array, from: number, to: number, next: number): number {
    if (this.fields.has('pid')) return -1;
    for (let p = from; p < to; p++) if (!isDigit(bytes[p]) && bytes[p] !== 0x2e) return -1;
    return this.fields.add('pid', from, to, next);
  }

  /** A thread's name has blanks hardly ever, and none behind the level, and is no list, object or text in quotes. */
  private canBeThread(bytes: Uint8Array, from: number, to: number): boolean {
    const mayBlank = !this.fields.has('level');
    let blanks = 0;
    for (let p = from; p < to; p++) {
      const byte = bytes[p];
      if (byte === quote || byte === openBrace) return false;
      if (byte === space) blanks++;
      if (blanks > 0 && (!mayBlank || byte === 0x3d)) return bytes[from - 1] === openParenthesis;
    }
    return true;
  }
}

/** A dotted name of a class or module, with more than digits behind its dot. */
function isModule(bytes: Uint8Array, from: number, to: number): boolean {
  if (nameEnd(bytes, from, to, true) !== to || !looksNamed(bytes, from, to)) return false;
  for (let p = from + 1; p + 1 < to; p++) {
    const next = bytes[p + 1];
    if (bytes[p] === 0x2e && (isCapital((next ?? 0) & 0xdf) || next === 0x5f)) return true;
    if (bytes[p] === 0x2f || bytes[p] === 0x40) return false;
  }
  return false;
}
