import { colon, comma, isBlank, isDigit, tab } from '../../bytes/byteClass';
import { digitRun } from '../../time/digits';
import { levelEnd } from './levelEnd';
import { type PartMark, takeLogger } from './loggerName';
import { nameEnd, placeEnd } from './nameSpan';
import { TextBracket } from './textBracket';
import type { TextFields } from './textFields';
import type { TextStamp } from './textStamp';

const dash = 0x2d;
const bar = 0x7c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const hash = 0x23;

/** Takes the parts of a line between its time stamp and its message. */
export class TextParts implements PartMark {
  mark = 0;
  isTight = false;
  isDouble = false;
  isInside = false;
  /** Whether the part before stood in brackets. */
  private afterBracket = false;
  private readonly brackets: TextBracket;

  constructor(
    private readonly fields: TextFields,
    private readonly stamp: TextStamp,
  ) {
    this.brackets = new TextBracket(fields);
  }

  /** Adds the parts that begin at `at`; the place where the message begins. */
  take(bytes: Uint8Array, at: number, end: number): number {
    this.isInside = this.stamp.isInside;
    this.afterBracket = false;
    let p = this.passMark(bytes, at, end);
    while (p < end) {
      const next = this.part(bytes, p, end);
      if (next < 0) break;
      this.afterBracket = bytes[p] === openBracket || bytes[p] === 0x28;
      if (bytes[next - 1] === colon) {
        // A colon ends the parts, but for a level behind the name.
        p = passBlanks(bytes, next, end);
        if (this.fields.has('level')) break;
      } else p = this.passMark(bytes, next, end);
    }
    return p;
  }

  private part(bytes: Uint8Array, at: number, end: number): number {
    const byte = bytes[at] ?? 0;
    if (byte === openBracket || byte === 0x28 || byte === 0x3c)
      return this.brackets.take(bytes, at, end, this.afterBracket ? 'bracket' : this.mark === dash ? 'dash' : 'else');
    if (isDigit(byte) || byte === hash) return this.number(bytes, at, end);
    // Ruby writes `INFO -- : ` where it has no name of the program.
    if (byte === colon && this.mark === dash && isBlank(bytes[at + 1])) return at + 1;
    return this.word(bytes, at, end);
  }

  private word(bytes: Uint8Array, at: number, end: number): number {
    const { fields } = this;
    const hasLevel = fields.has('level');
    const isTight = this.isTight || this.isDouble;
    if (!hasLevel) {
      const stop = levelEnd(bytes, at, end, isTight || this.mark === bar);
      if (stop > 0) return fields.add('level', at, stop, stop);
    }
    if (!fields.has('source')) {
      const stop = placeEnd(bytes, at, end);
      if (stop > 0) return fields.add('source', at, stop, stop);
    }
    if (fields.has('logger')) return -1;
    const special = hasLevel ? this.numberedPlace(bytes, at, end) : this.channel(bytes, at, end);
    if (special > 0) return special;
    const anyName = isTight || this.mark === dash || (this.afterBracket && hasLevel) || !hasLevel;
    return takeLogger(bytes, at, end, this, anyName && bytes[at] !== 0x2f, fields);
  }

  /** `module::71::` where all parts are parted by `::`. */
  private numberedPlace(bytes: Uint8Array, at: number, end: number): number {
    if (!this.isDouble || this.fields.has('source')) return -1;
    const stop = nameEnd(bytes, at, end, false);
    if (stop === at || bytes[stop] !== colon || bytes[stop + 1] !== colon) return -1;
    const size = digitRun(bytes, stop + 2, end);
    return size > 0 ? this.fields.add('source', at, stop + 2 + size, stop + 2 + size) : -1;
  }

  /** Monolog's `channel.LEVEL: `. */
  private channel(bytes: Uint8Array, at: number, end: number): number {
    const stop = nameEnd(bytes, at, end, false);
    if (bytes[stop] !== colon) return -1;
    let dot = stop - 1;
    while (dot > at && bytes[dot] !== 0x2e) dot--;
    if (dot <= at || levelEnd(bytes, dot + 1, end, true) !== stop) return -1;
    this.fields.add('logger', at, dot, dot);
    return this.fields.add('level', dot + 1, stop, stop + 1);
  }

  /** A number alone is that of a process or a thread where a part follows that is surely one, or `#` leads. */
  private number(bytes: Uint8Array, at: number, end: number): number {
    const { hasLetter } = this.stamp;
    const name = hasLetter ? 'thread' : 'pid';
    const from = bytes[at] === hash ? at + 1 : at;
    const size = digitRun(bytes, from, end);
    const stop = from + size;
    const after = bytes[stop];
    if (size === 0 || size > 10 || this.fields.has(name)) return -1;
    if (!isBlank(after) && after !== bar && !(after === closeBracket && this.isInside)) return -1;
    const isSure = from > at || hasLetter || after === bar || this.beginsPart(bytes, passBlanks(bytes, stop, end), end);
    return isSure ? this.fields.add(name, from, stop, stop) : -1;
  }

  private beginsPart(bytes: Uint8Array, at: number, end: number): boolean {
    if (bytes[at] === openBracket) return true;
    if (bytes[at] === dash) return bytes[at + 1] === dash || isBlank(bytes[at + 1]);
    return !this.fields.has('level') && levelEnd(bytes, at, end, false) > 0;
  }

  /** Passes blanks and one mark between parts, and remembers the mark. */
  private passMark(bytes: Uint8Array, at: number, end: number): number {
    let begin = at;
    if (this.isInside && bytes[begin] === closeBracket) {
      this.isInside = false;
      begin++;
    }
    const first = passBlanks(bytes, begin, end);
    this.mark = first > begin && bytes[first - 1] === tab ? tab : 0;
    this.isTight = false;
    this.isDouble = false;
    const byte = first < end ? (bytes[first] ?? 0) : 0;
    if (byte !== dash && byte !== colon && byte !== bar && byte !== comma && byte !== 0x3b && byte !== closeBracket)
      return first;
    let p = first;
    while (p < end && bytes[p] === byte && p < first + 3) p++;
    const after = passBlanks(bytes, p, end);
    if (byte === dash && after === p && p < end) return first;
    this.mark = byte;
    this.isDouble = byte === colon && p === first + 2;
    this.isTight = byte !== dash && after === p && first === begin;
    return after;
  }
}

function passBlanks(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isBlank(bytes[p])) p++;
  return p;
}
