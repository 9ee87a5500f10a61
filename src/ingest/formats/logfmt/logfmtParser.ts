import { Buffer } from 'node:buffer';
import type { Block } from '../../bytes/block';
import { backslash, isBlank, quote } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { KeyFields } from '../../bytes/keyFields';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { backslashUnescape } from './backslashUnescape';

const equals = 0x3d;
const longestKey = 128;
const mostPairs = 1024;
/** Without this bound, lines full of quotes would be looked through again for each of their pairs. */
const soon = 4096;

/** Bytes of a key: those that are no blank, no quote, no `=`, no bracket or brace. */
const inKeys = new Uint8Array(256).fill(1);
for (let byte = 0; byte <= 0x20; byte++) inKeys[byte] = 0;
for (const c of '"=\'[](){}<>,;|\u007f') inKeys[c.charCodeAt(0)] = 0;

/**
 * Reads lines that are pairs from start to end: at least two, the first of them at the start, with at most half as many
 * words between them that are no pair. Such a word is a key without a value and reads as `true`.
 */
export class LogfmtParser implements LineParser {
  private readonly keys: KeyFields;
  /** Four numbers a pair: key, its end, value, its end. A bare key has no value. */
  private readonly spans = new Int32Array(4 * mostPairs);
  private readonly quotedPairs = new Uint8Array(mostPairs);
  private readonly true = Buffer.from('true');

  constructor(fields: FieldNames) {
    this.keys = new KeyFields(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const first = keyEnd(bytes, start, end);
    if (first === start || bytes[first] !== equals) return false;
    const count = this.split(bytes, start, end);
    if (count < 2) return false;
    this.keys.beginRecord();
    for (let i = 0; i < count; i++) this.add(block, i, record);
    return true;
  }

  /** Finds the pairs; their number, or 0 where the line is none of this format. */
  private split(bytes: Uint8Array, start: number, end: number): number {
    const { spans, quotedPairs } = this;
    let count = 0;
    let bare = 0;
    let p = start;
    while (p < end && count < mostPairs) {
      const stop = keyEnd(bytes, p, end);
      if (stop === p) return 0;
      const at = 4 * count;
      spans[at] = p;
      spans[at + 1] = stop;
      if (bytes[stop] === equals) {
        const from = stop + 1;
        const isQuoted = bytes[from] === quote;
        const to = isQuoted ? quoteEnd(bytes, from, end) : wordEnd(bytes, from, end);
        if (to < 0) return 0;
        quotedPairs[count] = isQuoted ? 1 : 0;
        spans[at + 2] = isQuoted ? from + 1 : from;
        spans[at + 3] = to;
        p = isQuoted ? to + 1 : to;
      } else {
        spans[at + 2] = -1;
        bare++;
        p = stop;
      }
      if (p < end && !isBlank(bytes[p])) return 0;
      while (p < end && isBlank(bytes[p])) p++;
      count++;
    }
    return p < end || count - bare < 2 || bare * 2 > count - bare ? 0 : count;
  }

  private add(block: Block, i: number, record: RecordBuffer): void {
    const { bytes } = block;
    const { spans } = this;
    const at = 4 * i;
    const field = this.keys.fieldOf(block, spans[at] ?? 0, spans[at + 1] ?? 0);
    const from = spans[at + 2] ?? 0;
    const to = spans[at + 3] ?? 0;
    if (field < 0) return;
    if (this.keys.isRepeated(field)) record.remove(field);
    if (from < 0) {
      record.addWritten(field, 4, (target, at) => {
        target.set(this.true, at);
        return at + 4;
      });
    } else if (this.quotedPairs[i] === 1 && hasBackslash(bytes, from, to))
      record.addWritten(field, to - from, (target, at) => backslashUnescape(bytes, from, to, target, at));
    else record.add(field, from, to);
  }
}

function keyEnd(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestKey);
  let p = at;
  while (p < limit && inKeys[bytes[p] ?? 0] === 1) p++;
  return p === limit && limit < end ? at : p;
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && !isBlank(bytes[p])) p++;
  return p;
}

/**
 * The place of the quote that closes the one at `at`; -1 for none. As texts may hold bare quotes, it is one before the
 * next pair or the line's end, if such a one comes soon, else the first one before a blank.
 */
function quoteEnd(bytes: Uint8Array, at: number, end: number): number {
  let first = -1;
  for (let p = at + 1; p < end && (first < 0 || p < first + soon); p++) {
    const byte = bytes[p];
    if (byte === backslash) p++;
    else if (byte === quote && (p + 1 === end || isBlank(bytes[p + 1]))) {
      let next = p + 1;
      while (next < end && isBlank(bytes[next])) next++;
      const stop = keyEnd(bytes, next, end);
      if (next === end || (stop > next && bytes[stop] === equals)) return p;
      if (first < 0) first = p;
    }
  }
  return first;
}

function hasBackslash(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (bytes[p] === backslash) return true;
  return false;
}
