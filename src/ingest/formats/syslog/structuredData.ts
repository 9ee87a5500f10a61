import type { Block } from '../../bytes/block';
import { backslash, quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { KeyFields } from '../../bytes/keyFields';
import type { RecordBuffer } from '../../bytes/recordBuffer';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const equals = 0x3d;

/** Reads the structured data of RFC 5424: `[id@1 key="value" …][id2 …]`, each value as a field `sd.key`. */
export class StructuredData {
  private readonly keys: KeyFields;
  /** Whether the value read last holds a backslash. */
  private escaped = false;

  constructor(fields: FieldNames) {
    this.keys = new KeyFields(fields, 'sd.');
  }

  /** The place after the elements at `at`, or after the `-` that says there are none; -1 where it is neither. */
  read(block: Block, at: number, end: number, record: RecordBuffer): number {
    const { bytes } = block;
    if (bytes[at] === 0x2d) return at + 1 === end || bytes[at + 1] === space ? at + 1 : -1;
    if (bytes[at] !== openBracket) return -1;
    this.keys.beginRecord();
    let p = at;
    while (p < end && bytes[p] === openBracket) {
      p = this.element(block, p + 1, end, record);
      if (p < 0) return -1;
    }
    return p === end || bytes[p] === space ? p : -1;
  }

  private element(block: Block, at: number, end: number, record: RecordBuffer): number {
    const { bytes } = block;
    let p = at;
    while (p < end && bytes[p] !== space && bytes[p] !== closeBracket) p++;
    if (p === at) return -1;
    while (p < end && bytes[p] === space) {
      const key = ++p;
      while (p < end && bytes[p] !== equals && bytes[p] !== space && bytes[p] !== closeBracket) p++;
      if (p + 1 >= end || p === key || bytes[p] !== equals || bytes[p + 1] !== quote) return -1;
      const close = this.value(bytes, p + 2, end);
      if (close < 0) return -1;
      this.add(block, record, this.keys.firstFieldOf(block, key, p), p + 2, close);
      p = close + 1;
    }
    return p < end && bytes[p] === closeBracket ? p + 1 : -1;
  }

  /** The place of the quote that ends the value at `at`, or -1. */
  private value(bytes: Uint8Array, at: number, end: number): number {
    this.escaped = false;
    for (let p = at; p < end; p++) {
      if (bytes[p] === quote) return p;
      if (bytes[p] !== backslash) continue;
      this.escaped = true;
      p++;
    }
    return -1;
  }

  private add({ bytes }: Block, record: RecordBuffer, field: number, from: number, to: number): void {
    if (field < 0) return;
    if (!this.escaped) record.add(field, from, to);
    else record.addWritten(field, to - from, (target, at) => unescaped(bytes, from, to, target, at));
  }
}

/** A backslash escapes a quote, a bracket or itself, and is one before anything else: RFC 5424, 6.3.3. */
function unescaped(bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number): number {
  let into = at;
  for (let p = from; p < to; p++) {
    const next = bytes[p + 1];
    if (bytes[p] === backslash && (next === quote || next === backslash || next === closeBracket)) p++;
    target[into++] = bytes[p] ?? 0;
  }
  return into;
}
