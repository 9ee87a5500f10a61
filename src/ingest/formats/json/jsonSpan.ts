import type { Block } from '../../bytes/block';
import { backslash, colon, comma, isBlank, newline, quote } from '../../bytes/byteClass';
import { stringEnd } from '../../bytes/scanWord';

/** What a scan came to: the value's end; the end of the bytes before it; or what stands in no value. */
type SpanState = 'whole' | 'cut' | 'broken';

type Want = 'value' | 'key' | 'colon' | 'next';

export const openBrace = 0x7b;
export const openBracket = 0x5b;
export const closeBrace = 0x7d;
export const closeBracket = 0x5d;

/**
 * Finds where a JSON value ends that may span lines, by its braces, quotes and commas; whether its words and numbers
 * are any is left to the parser. Where it is broken is found near the place, so that what follows can be read.
 */
export class JsonSpan {
  /** The place after the value; where it is cut or broken, the place up to which it was none the worse. */
  end = 0;
  /** Newlines inside. */
  lines = 0;
  /** What closes the containers open around a place. */
  private closers = new Uint8Array(64);

  /** Scans the value whose first byte is at `at`. There must be a newline at `limit`, where the bytes end. */
  scan({ bytes, view }: Block, at: number, limit: number): SpanState {
    let depth = 0;
    let want: Want = 'value';
    let p = at;
    this.lines = 0;
    for (;;) {
      const b = bytes[p] ?? 0;
      if (b === newline) {
        if (p >= limit) return this.stop('cut', limit);
        this.lines++;
        p++;
        continue;
      }
      if (isBlank(b)) {
        p++;
        continue;
      }
      if (b === quote) {
        if (want !== 'value' && want !== 'key') return this.stop('broken', p);
        const after = afterQuotes(bytes, view, p);
        if (after < 0) return this.stop(~after >= limit ? 'cut' : 'broken', ~after);
        p = after;
        want = want === 'key' ? 'colon' : 'next';
      } else if (b === openBrace || b === openBracket) {
        if (want !== 'value') return this.stop('broken', p);
        if (depth === this.closers.length) this.grow();
        this.closers[depth++] = b + 2;
        want = b === openBrace ? 'key' : 'value';
        p++;
      } else if (b === closeBrace || b === closeBracket) {
        if (depth === 0 || want === 'colon' || this.closers[--depth] !== b) return this.stop('broken', p);
        want = 'next';
        p++;
      } else if (b === comma) {
        if (want !== 'next') return this.stop('broken', p);
        want = this.closers[depth - 1] === closeBrace ? 'key' : 'value';
        p++;
      } else if (b === colon) {
        if (want !== 'colon') return this.stop('broken', p);
        want = 'value';
        p++;
      } else {
        const after = afterWord(bytes, p);
        if (want !== 'value' || after === p) return this.stop('broken', p);
        if (after >= limit) return this.stop('cut', limit);
        want = 'next';
        p = after;
      }
      if (depth === 0 && want === 'next') return this.stop('whole', p);
    }
  }

  private stop(state: SpanState, end: number): SpanState {
    this.end = end;
    return state;
  }

  private grow(): void {
    const next = new Uint8Array(this.closers.length * 4);
    next.set(this.closers);
    this.closers = next;
  }
}

/** The place after a string's closing quote; the complement of the newline's that comes first, as no string holds one. */
function afterQuotes(bytes: Uint8Array, view: DataView, at: number): number {
  for (let p = at + 1; ; ) {
    p = stringEnd(view, p);
    if (bytes[p] === quote) return p + 1;
    if (bytes[p] === newline) return ~p;
    p += bytes[p] === backslash && bytes[p + 1] !== newline ? 2 : 1;
  }
}

/** The place after the letters, digits, points and signs of a word or a number. */
function afterWord(bytes: Uint8Array, at: number): number {
  let p = at;
  for (;;) {
    const b = bytes[p] ?? 0;
    const letter = b | 0x20;
    const isWord =
      (letter >= 0x61 && letter <= 0x7a) || (b >= 0x30 && b <= 0x39) || b === 0x2e || b === 0x2b || b === 0x2d;
    if (!isWord) return p;
    p++;
  }
}
