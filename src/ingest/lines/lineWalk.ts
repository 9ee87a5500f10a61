import type { FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { newline } from '../bytes/byteClass';
import { newlinesIn } from '../bytes/newlinesIn';
import type { LogFile } from '../files/logFile';
import type { ByteSource } from '../sources/byteSource';
import { isPlain, plainSourceFrom } from '../sources/openSource';
import { PeekSource } from '../sources/peekSource';
import { LineCounts, type TextPlace } from './lineCounts';

/** A way through the text of a file, always forward, that knows the line it is in and tells the counts what it passes. */
export class LineWalk {
  #line = 1;
  #text: PeekSource;

  constructor(
    private readonly file: LogFile,
    private readonly opened: { readonly source: ByteSource; readonly handle: FileHandle },
    private readonly counts: LineCounts,
    private readonly signal: AbortSignal,
  ) {
    this.#text = new PeekSource(isPlain(file) ? plainSourceFrom(file, opened.handle, 0) : opened.source);
  }

  get at(): TextPlace {
    return { offset: this.#text.position, line: this.#line };
  }

  /** The next bytes, or as many as there are; they hold until the next step. */
  peek(length: number): Promise<Uint8Array> {
    return this.#text.peek(length);
  }

  /** Goes on to a byte; false where the text ends before. @throws the signal's reason. */
  async toOffset(offset: number): Promise<boolean> {
    this.signal.throwIfAborted();
    this.#skipTo(this.counts.beforeOffset(offset));
    while (this.at.offset < offset) {
      if (!(await this.#step(offset - this.at.offset))) return false;
    }
    return true;
  }

  /** Goes on to the first byte of a line; false where there is no such line. @throws the signal's reason. */
  async toLine(line: number): Promise<boolean> {
    this.signal.throwIfAborted();
    this.#skipTo(this.counts.beforeLine(line));
    while (this.#line < line) {
      const bytes = await this.#text.peek(this.#reach(LineCounts.step));
      if (bytes.length === 0) return false;
      let missing = line - this.#line;
      let p = -1;
      while (missing > 0) {
        p = bytes.indexOf(newline, p + 1);
        if (p < 0) break;
        missing--;
      }
      await this.#step(missing === 0 ? p + 1 : bytes.length);
    }
    return true;
  }

  /** Reads the next bytes, at most `most`; false at the end. */
  async #step(most: number): Promise<boolean> {
    this.signal.throwIfAborted();
    // Lets a cancel in.
    await setImmediate();
    const bytes = await this.#text.next(this.#reach(most));
    this.#line += newlinesIn(bytes, 0, bytes.length);
    this.counts.add(this.at);
    return bytes.length > 0;
  }

  /** No step goes over a place that the counts want. */
  #reach(most: number): number {
    return Math.min(most, LineCounts.step - (this.at.offset % LineCounts.step));
  }

  #skipTo({ offset, line }: TextPlace): void {
    if (!isPlain(this.file) || offset <= this.at.offset) return;
    this.#text = new PeekSource(plainSourceFrom(this.file, this.opened.handle, offset));
    this.#line = line;
  }
}
