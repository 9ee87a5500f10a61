import type { Block } from '../../bytes/block';
import { backslash, quote, space } from '../../bytes/byteClass';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { stringEnd } from '../../bytes/scanWord';

const dash = 0x2d;

/**
 * Finds the ends of quoted texts as servers write them, `"…"`: a backslash escapes the next byte, and a quote with no
 * space behind it is one that the server has left as it came.
 */
export class QuotedText {
  /** The span of the text found last, without its quotes. */
  from = 0;
  to = 0;
  /** Whether the text found last holds a backslash. */
  escaped = false;

  /** Whether a quoted text starts at `at`; one that nothing closes goes to the line's end. */
  find({ bytes, view }: Block, at: number, end: number): boolean {
    if (at >= end || bytes[at] !== quote) return false;
    this.from = at + 1;
    this.escaped = false;
    let lone = -1;
    for (let p = stringEnd(view, at + 1); p < end; p = stringEnd(view, p + 1)) {
      const b = bytes[p];
      const closes = p + 1 === end || bytes[p + 1] === space;
      if (b === quote && closes) return this.ends(p);
      if (b !== backslash) continue;
      this.escaped = true;
      // A backslash is no escape for servers that write text as it came: `\" ` may be an end after all.
      if (lone < 0 && bytes[p + 1] === quote && (p + 2 === end || bytes[p + 2] === space)) lone = p + 1;
      p++;
    }
    return this.ends(lone < 0 ? end : lone);
  }

  /** The place after the closing quote, or the line's end. */
  next(end: number): number {
    return Math.min(this.to + 1, end);
  }

  /** Adds the text found last, unescaped; `-` is none. */
  add({ bytes }: Block, field: number, record: RecordBuffer): void {
    const { from, to } = this;
    if (to === from + 1 && bytes[from] === dash) return;
    if (this.escaped)
      record.addWritten(field, to - from, (target, at) => withoutBackslashes(bytes, from, to, target, at));
    else record.add(field, from, to);
  }

  private ends(at: number): true {
    this.to = at;
    return true;
  }
}

/** Copies [start, end), `\"` as `"` and `\\` as `\`, to the target at a position; gives the end. */
function withoutBackslashes(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let to = at;
  for (let p = start; p < end; p++) {
    const next = source[p + 1];
    if (source[p] === backslash && p + 1 < end && (next === quote || next === backslash)) p++;
    target[to++] = source[p] ?? 0;
  }
  return to;
}
