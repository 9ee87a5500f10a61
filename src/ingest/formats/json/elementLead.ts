import { Buffer } from 'node:buffer';
import type { Block } from '../../bytes/block';
import { newline, quote } from '../../bytes/byteClass';
import { afterSpace } from './jsonRoute';

const longest = 256;
const anyLine = Buffer.from('\n');

/**
 * How the records of a document begin, to find the next one behind one that is broken: on a line of their own with so
 * much before their brace, else with the same first key. Until it is learnt, any line may be one.
 */
export class ElementLead {
  private bytes: Buffer = anyLine;
  private known = false;

  get length(): number {
    return this.bytes.length;
  }

  /** Learns from the first record [at, end), before which [from, at) is blank but for commas. */
  learn({ bytes }: Block, from: number, at: number, end: number): void {
    if (this.known) return;
    const line = bytes.subarray(from, at).lastIndexOf(newline);
    const start = line >= 0 ? from + line : at;
    const to = start < at ? at + 1 : afterFirstKey(bytes, at, end);
    if (to < 0 || to - start > longest) return;
    this.bytes = Buffer.from(bytes.slice(start, to));
    this.known = true;
  }

  /** Whether the line that begins at `start` begins a record. */
  isLine({ bytes }: Block, start: number): boolean {
    return this.bytes[0] === newline && this.bytes.every((byte, i) => i === 0 || byte === bytes[start + i - 1]);
  }

  /** The place in [start, end) where the next record, or the line break before it, is; -1 if there is none. */
  find({ bytes }: Block, start: number, end: number): number {
    const at = Buffer.from(bytes.buffer, start, end - start).indexOf(this.bytes);
    return at < 0 ? -1 : start + at;
  }
}

function afterFirstKey(bytes: Uint8Array, at: number, end: number): number {
  const key = afterSpace(bytes, at + 1, end);
  const close = bytes[key] === quote ? bytes.subarray(key + 1, end).indexOf(quote) : -1;
  return close >= 0 ? key + close + 2 : -1;
}
