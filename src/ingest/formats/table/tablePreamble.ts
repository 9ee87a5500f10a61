import { Buffer } from 'node:buffer';
import { carriageReturn, newline } from '../../bytes/byteClass';

const hash = 0x23;
/** Longer comments hold no names. */
const longestComment = 2 ** 16;

/** The lines above a table that are none of its rows: comments, and Excel's directive `sep=;`. */
export class TablePreamble {
  /** The cells of the last comment, which may be the names of the columns. */
  comment: readonly string[] = [];

  constructor(private readonly delimiter: number) {}

  /** The place after such a line at `at`; 0 where there is none. */
  afterLine(bytes: Uint8Array, at: number): number {
    const isComment = bytes[at] === hash;
    if (!isComment && ((bytes[at] ?? 0) | 0x20) !== 0x73) return 0;
    const next = bytes.indexOf(newline, at) + 1;
    if (!isComment) return this.isDirective(bytes, at, next) ? next : 0;
    if (next - at < longestComment) {
      const text = Buffer.from(bytes.buffer, at + 1, next - at - 1).toString('utf8');
      this.comment = text.trim().split(String.fromCharCode(this.delimiter));
    }
    return next;
  }

  private isDirective(bytes: Uint8Array, at: number, next: number): boolean {
    const text = Buffer.from(bytes.buffer, at, Math.min(next - at, 8))
      .toString('latin1')
      .replace(/\r?\n$/, '');
    return /^sep=.$/i.test(text) && text.charCodeAt(4) === this.delimiter;
  }
}

/** The place after an empty line at `at`, or 0 where the line holds something. */
export function afterBlankLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === newline) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === newline ? at + 2 : 0;
}
