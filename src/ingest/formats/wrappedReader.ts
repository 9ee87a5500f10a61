import { type Block, newBlock } from '../bytes/block';
import { carriageReturn, newline } from '../bytes/byteClass';
import { escapeByte, withoutEscapes } from './escapes';
import type { InnerText } from './innerText';
import { LineLoss, tooLong } from './lineLoss';
import type { RecordReader, RecordSink, Tail } from './logFormat';
import { PartialLines } from './partialLines';
import { WrappedLine, type Wrapper } from './wrapper';

/** A record inside that has not ended after so many bytes is given up. */
const mostInner = 16 * 2 ** 20;

/** Takes lines out of their wrapper and has them read by the reader of what is inside. */
export class WrappedReader implements RecordReader {
  private readonly loss = new LineLoss();
  private readonly line = new WrappedLine();
  private readonly partial: PartialLines;
  private clean = newBlock(0);
  private lineNumber = 1;
  /** The place in the file up to which lines were taken, and that of the last one. */
  private taken = 0;
  private last = 0;

  constructor(
    private readonly wrapper: Wrapper,
    private readonly text: InnerText,
    private readonly inner: RecordReader,
    private readonly sink: Pick<RecordSink, 'reject'>,
  ) {
    this.partial = new PartialLines(text);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const from = Math.max(this.loss.resume(block.bytes, start, end), this.taken - base);
    const limit = end === 0 ? 0 : block.bytes.lastIndexOf(newline, end - 1) + 1;
    this.takeLines(block, from, limit, base);
    if (tail !== 'more') this.partial.finish();
    this.readInner(tail);
    if (tail === 'full' && limit <= start) {
      this.sink.reject(tooLong(end - start), this.lineNumber++);
      this.loss.begin();
      return end;
    }
    const done = Math.max(from, limit);
    // What waits for its end is kept here; the line that it may end with comes again, so that the end is told.
    const waits = tail === 'more' && (this.text.used > 0 || this.partial.size > 0);
    if (waits) return Math.max(start, this.last - base);
    this.taken = 0;
    return done;
  }

  private takeLines(block: Block, from: number, limit: number, base: number): void {
    const { bytes } = block;
    for (let p = from; p < limit; ) {
      const next = bytes.indexOf(newline, p) + 1;
      const end = next - 1 > p && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
      if (end > p) this.take(block, p, end, base + p);
      this.lineNumber++;
      this.last = base + p;
      this.taken = base + next;
      p = next;
    }
  }

  private take(block: Block, start: number, end: number, offset: number): void {
    const { line, wrapper, lineNumber } = this;
    line.begin();
    if (wrapper.unwrap(block, start, end, line)) this.partial.add(block, line, offset, lineNumber);
    else if (block.bytes[start] === escapeByte && this.unwrapClean(block, start, end))
      this.partial.add(this.clean, line, offset, lineNumber);
    else this.sink.reject('line without the prefix of a container', lineNumber);
  }

  /** The same for a line whose prefix is coloured. */
  private unwrapClean({ bytes }: Block, start: number, end: number): boolean {
    if (this.clean.bytes.length < end - start + 16) this.clean = newBlock(2 * (end - start));
    const to = withoutEscapes(bytes, start, end, this.clean.bytes);
    this.clean.bytes[to] = newline;
    this.line.begin();
    return this.wrapper.unwrap(this.clean, 0, to, this.line);
  }

  private readInner(tail: Tail): void {
    const { text, inner } = this;
    const how = tail === 'more' && text.used > mostInner ? 'full' : tail;
    while (text.used > 0) {
      const done = inner.read(text.block, 0, text.used, how, text.base);
      text.drop(done);
      if (how !== 'full' || done === 0) return;
    }
  }
}
