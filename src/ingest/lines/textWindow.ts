import { Buffer } from 'node:buffer';
import type { TextWindow } from '../../model/logLines';
import { newline } from '../bytes/byteClass';
import { afterPadding } from '../bytes/padding';
import { type LogFile, withOpen } from '../files/logFile';
import { isPlain } from '../sources/openSource';
import { LineCounts } from './lineCounts';
import { LineWalk } from './lineWalk';

/** Longer lines are cut, each with a sign. */
const longestLine = 10_000;
/** A window ends early where its lines are long. */
const mostBytes = 4 * 2 ** 20;
const pieceBytes = 64 * 1024;

/**
 * Lines of a file from one on; those before its end where it has not so many.
 * @throws ReadError if the file cannot be read; the signal's reason.
 */
export const textWindow = (
  file: LogFile,
  { firstLine, lines }: { readonly firstLine: number; readonly lines: number },
  counts: LineCounts,
  signal: AbortSignal,
): Promise<TextWindow> =>
  withOpen(file, async (source, handle) => {
    const walk = new LineWalk(file, { source, handle }, counts, signal);
    await walk.toLine(firstLine);
    const begin = walk.at.line;
    const window = new WindowText(lines);
    while (!window.isFull) {
      const piece = await walk.peek(pieceBytes);
      if (piece.length === 0) break;
      const taken = window.take(piece);
      await walk.toOffset(walk.at.offset + taken);
    }
    const isEnd = (await walk.peek(1)).length === 0;
    return { firstLine: begin, text: window.text(), isEnd, isPlain: isPlain(file) };
  });

/**
 * The first line from one on that holds a text, letter for letter; `null` where none does.
 * @throws ReadError if the file cannot be read; the signal's reason.
 */
export const findText = (
  file: LogFile,
  { text, fromLine }: { readonly text: string; readonly fromLine: number },
  counts: LineCounts,
  signal: AbortSignal,
): Promise<number | null> =>
  withOpen(file, async (source, handle) => {
    const needle = Buffer.from(text);
    const walk = new LineWalk(file, { source, handle }, counts, signal);
    if (needle.length === 0 || !(await walk.toLine(fromLine))) return null;
    for (;;) {
      const { offset } = walk.at;
      const bytes = await walk.peek(LineCounts.step + needle.length);
      const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(needle);
      if (found >= 0) {
        await walk.toOffset(offset + found);
        return walk.at.line;
      }
      if (bytes.length < LineCounts.step + needle.length) return null;
      await walk.toOffset(offset + LineCounts.step);
    }
  });

/** Gathers lines, each cut where it is too long. */
class WindowText {
  readonly #parts: string[] = [];
  #lines = 0;
  #bytes = 0;
  /** Of the line that is not at its end yet. */
  #line = Buffer.alloc(0);
  #isCut = false;

  constructor(private readonly most: number) {}

  get isFull(): boolean {
    return this.#lines >= this.most || this.#bytes >= mostBytes;
  }

  /** Takes as many of the bytes as fit: how many. */
  take(piece: Uint8Array): number {
    let p = 0;
    while (p < piece.length && !this.isFull) {
      if (this.#line.length === 0) p = afterPadding(piece, p, piece.length);
      const end = piece.indexOf(newline, p);
      this.#add(piece.subarray(p, end < 0 ? piece.length : end));
      if (end < 0) return piece.length;
      this.#close();
      p = end + 1;
    }
    return p;
  }

  text(): string {
    if (this.#line.length > 0) this.#close();
    return this.#parts.join('\n');
  }

  #add(bytes: Uint8Array): void {
    const room = longestLine - this.#line.length;
    this.#isCut ||= bytes.length > room;
    this.#line = Buffer.concat([this.#line, bytes.subarray(0, Math.max(0, room))]);
  }

  #close(): void {
    this.#bytes += this.#line.length + 1;
    this.#parts.push(`${this.#line.toString('utf8').replace(/\r$/, '')}${this.#isCut ? '…' : ''}`);
    this.#line = Buffer.alloc(0);
    this.#isCut = false;
    this.#lines++;
  }
}
