import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { carriageReturn, newline } from '../../bytes/byteClass';
import { LineLoss, tooLong } from '../lineLoss';
import type { RecordReader, RecordSink, Tail } from '../logFormat';
import type { InnerText } from './innerText';
import { PartialLines } from './partialLines';
import { Unwrapper } from './unwrapper';
import { WrappedLine, type Wrapper } from './wrapper';

const unprefixed = l10n.t('line without the prefix of a container');

/**
 * Takes lines out of their wrapper and has them read by the reader of what is inside. Lines that wait for their end, or
 * for that of their record, come again with the next call; those between them that are done with are passed over then.
 */
export class WrappedReader implements RecordReader {
  private readonly loss = new LineLoss();
  private readonly line = new WrappedLine();
  private readonly partial: PartialLines;
  private readonly unwrapper: Unwrapper;
  private lineNumber = 1;
  /** Bytes of the last text that the reader of the inside was done with. */
  private innerDone = 0;
  /** The places in the file of lines that come again, though they are done with. */
  private past: ReadonlySet<number> = new Set();
  private readonly rejected: number[] = [];

  constructor(
    wrapper: Wrapper,
    private readonly text: InnerText,
    private readonly inner: RecordReader,
    private readonly sink: Pick<RecordSink, 'reject'>,
  ) {
    this.partial = new PartialLines(text);
    this.unwrapper = new Unwrapper(wrapper);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    this.text.begin(this.innerDone);
    this.partial.clear();
    this.rejected.length = 0;
    const from = this.loss.resume(block.bytes, start, end);
    const limit = end === 0 ? 0 : block.bytes.lastIndexOf(newline, end - 1) + 1;
    this.takeLines(block, from, limit, base);
    if (tail !== 'more') this.partial.finish();
    this.readInner(tail);
    if (tail === 'more') return this.giveBack(Math.max(from, limit), base);
    if (tail === 'last') return end;
    this.past = new Set();
    if (limit > start) return limit;
    this.sink.reject(tooLong(end - start), this.lineNumber++);
    this.loss.begin();
    return end;
  }

  private takeLines(block: Block, from: number, limit: number, base: number): void {
    const { bytes } = block;
    for (let p = from; p < limit; ) {
      const next = bytes.indexOf(newline, p) + 1;
      const end = next - 1 > p && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
      if (end > p && !(this.past.size > 0 && this.past.has(base + p))) this.take(block, p, end, base + p);
      this.lineNumber++;
      p = next;
    }
  }

  private take(block: Block, start: number, end: number, offset: number): void {
    const { line, lineNumber } = this;
    const source = this.unwrapper.unwrap(block, start, end, line);
    if (source) this.partial.add(source, line, offset, lineNumber);
    else {
      this.rejected.push(offset);
      this.sink.reject(unprefixed, lineNumber);
    }
  }

  private readInner(tail: Tail): void {
    const { text, inner } = this;
    let p = 0;
    while (p < text.used) {
      const done = inner.read(text.block, p, text.used, tail, text.base);
      if (tail !== 'full' || done === p) {
        p = done;
        break;
      }
      p = done;
    }
    this.innerDone = p;
  }

  /** The place from which lines are needed again; the lines behind it that are not are noted. */
  private giveBack(end: number, base: number): number {
    const { text, partial, innerDone } = this;
    const left = text.firstAfter(innerDone);
    let offset = partial.first?.offset ?? base + end;
    let lineNumber = partial.first?.lineNumber ?? this.lineNumber;
    for (let i = left; i < text.lines; i++) {
      if (text.offsetOf(i) >= offset) continue;
      offset = text.offsetOf(i);
      lineNumber = text.lineOf(i);
    }
    this.lineNumber = lineNumber;
    this.past = offset === base + end ? new Set() : this.doneWithin(left, offset);
    return offset - base;
  }

  /** The places from `offset` on of lines that are done with: rejected, or of records that were handed over. */
  private doneWithin(left: number, offset: number): ReadonlySet<number> {
    const { text, partial } = this;
    const done = [...this.past, ...this.rejected].filter((place) => place >= offset);
    for (let i = left - 1; i >= 0; i--) if (text.offsetOf(i) >= offset) done.push(text.offsetOf(i));
    for (const [i, places] of partial.pieces) if (i < left) done.push(...places.filter((place) => place >= offset));
    return new Set(done);
  }
}
