import { colon, comma, isBlank, isDigit, quote, space } from '../../bytes/byteClass';
import { StampReader } from '../../time/stampReader';
import { isLevelLetter, isLevelText, levelEnd } from './levelEnd';
import { nameEnd } from './nameSpan';
import type { TextFields } from './textFields';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const mostLeads = 3;
const longestLead = 80;

/** Finds the time stamp that a line of a text log begins with, behind a level or a thread at most. */
export class TextStamp {
  /** Whether the bracket that opened before the stamp is still open behind it, as in `[2024-01-01T10:00:00 #12]`. */
  isInside = false;
  /** Whether the stamp alone leaves a doubt: a number, or a day without a clock. */
  isDoubtful = false;
  /** Whether the stamp's first letter was the level, as glog has it. */
  hasLetter = false;
  private readonly stamps = new StampReader();

  constructor(private readonly fields: TextFields) {}

  /** Adds the time, and what stands before it; the place behind, or -1 where the line begins with none. */
  take(bytes: Uint8Array, start: number, end: number): number {
    let p = start;
    const first = bytes[p] ?? 0;
    if (first === space) {
      // Levels may be filled up to one width on their left: ` INFO`, `  WARN`.
      while (p < start + 3 && bytes[p] === space) p++;
      if (levelEnd(bytes, p, end, true) < 0) return -1;
    } else if (!isLikelyStart(first)) return -1;
    for (let leads = 0; leads <= mostLeads; leads++) {
      if (!Number.isNaN(this.stamps.readPrefix(bytes, p, end))) return this.takeStamp(bytes, p);
      p = this.lead(bytes, p, end);
      if (p < 0 || p >= end) return -1;
    }
    return -1;
  }

  private takeStamp(bytes: Uint8Array, at: number): number {
    const { stampEnd, kind } = this.stamps;
    const first = bytes[at] ?? 0;
    const isEnclosed = first === openBracket || first === quote;
    const isClosed = isEnclosed && bytes[stampEnd - 1] === (first === quote ? quote : closeBracket);
    this.isInside = isEnclosed && !isClosed;
    this.isDoubtful = kind === 'dates' || kind.startsWith('epoch');
    this.hasLetter = isLevelLetter(first) && isDigit(bytes[at + 1]) && !this.fields.has('level');
    if (this.hasLetter) this.fields.add('level', at, at + 1, at);
    return this.fields.add('time', isEnclosed ? at + 1 : at, isClosed ? stampEnd - 1 : stampEnd, stampEnd);
  }

  /** Takes one part before the stamp and what parts it from the next: the place behind, or -1. */
  private lead(bytes: Uint8Array, at: number, end: number): number {
    const next = bytes[at] === openBracket ? this.bracket(bytes, at, end) : this.word(bytes, at, end);
    if (next < 0) return -1;
    let p = next;
    while (p < end && (isBlank(bytes[p]) || isMark(bytes[p]))) p++;
    return p > next || bytes[p] === openBracket ? p : -1;
  }

  private bracket(bytes: Uint8Array, at: number, end: number): number {
    const limit = Math.min(end, at + longestLead);
    let close = at + 1;
    while (close < limit && bytes[close] !== closeBracket) close++;
    if (close === limit) return -1;
    let from = at + 1;
    let to = close;
    while (from < to && isBlank(bytes[from])) from++;
    while (from < to && isBlank(bytes[to - 1])) to--;
    if (from === to) return -1;
    if (!this.fields.has('level') && isLevelText(bytes, from, to)) return this.fields.add('level', from, to, close + 1);
    return this.fields.has('thread') ? close + 1 : this.fields.add('thread', from, to, close + 1);
  }

  private word(bytes: Uint8Array, at: number, end: number): number {
    // Ruby writes `I, [time #pid]  INFO`: the whole word follows.
    if (isLevelLetter(bytes[at] ?? 0) && bytes[at + 1] === comma) return at + 1;
    if (!this.fields.has('level')) {
      const stop = levelEnd(bytes, at, end, true);
      if (stop > 0) return this.fields.add('level', at, stop, stop);
    }
    const stop = nameEnd(bytes, at, end, false);
    if (this.fields.has('thread') || stop === at || bytes[stop] !== colon || bytes[stop + 1] !== colon) return -1;
    return this.fields.add('thread', at, stop, stop);
  }
}

/** Whether a line can begin so: with a digit, a letter, a bracket, a quote or TAI64N's @. */
function isLikelyStart(byte: number): boolean {
  const small = byte | 0x20;
  return isDigit(byte) || (small >= 0x61 && small <= 0x7a) || byte === openBracket || byte === quote || byte === 0x40;
}

const isMark = (byte: number | undefined): boolean =>
  byte === colon || byte === comma || byte === 0x2d || byte === 0x7c;
