import { setImmediate } from 'node:timers/promises';
import { type Block, newBlock } from '../bytes/block';
import { newline } from '../bytes/byteClass';
import { newlinesIn } from '../bytes/newlinesIn';
import { afterPadding, paddingAt } from '../bytes/padding';
import type { RecordReader } from '../formats/logFormat';
import { type ByteSource, fill } from '../sources/byteSource';

export interface FeederOptions {
  /** Bytes read at a time. */
  readonly chunkBytes: number;
  /** A record that does not end within so many bytes is rejected. */
  readonly maxRecordBytes: number;
}

/**
 * Hands the text of a file to a reader, piece by piece. What the reader leaves of a piece comes again with the next
 * one, in a block that grows up to `maxRecordBytes`. It keeps what was left when the text ended, and can go on once the
 * file has grown. NULs where a line begins are padding: they end the record before them, and the reader never sees them.
 */
export class Feeder {
  private block: Block;
  private capacity: number;
  /** Bytes at the start of the block that the reader has not taken yet. */
  private kept = 0;

  constructor(
    private readonly reader: RecordReader,
    private readonly options: FeederOptions,
    expectedBytes = options.chunkBytes,
  ) {
    this.capacity = options.chunkBytes;
    this.block = newBlock(Math.min(options.chunkBytes, expectedBytes) + 1);
  }

  /** Bytes of the source that have been read and not been taken by the reader. */
  get left(): number {
    return this.kept;
  }

  /** Whether the reader is passing over the rest of a line that it has given up. */
  isMidLine = false;

  /** Whether the reader was ever told to give up a record because the block was full. */
  wasFull = false;

  /** Whether bytes are left that no newline ends. */
  get hasPartialLine(): boolean {
    return this.kept > 0 && this.block.bytes[this.kept - 1] !== newline;
  }

  /**
   * Feeds all that the source still has. `onPiece` is called after each piece; false stops the feeding, for good.
   * @throws the signal's reason; what the source throws.
   */
  async feed(source: ByteSource, signal: AbortSignal, onPiece: () => boolean = () => true): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      this.makeRoom();
      const wanted = Math.min(this.capacity, this.block.bytes.length - 9) - this.kept;
      // Lets a cancel in.
      await setImmediate();
      const read = await fill(source, this.block.bytes, this.kept, wanted);
      if (read > 0) this.give(this.kept + read, this.isFull(this.kept + read) ? 'full' : 'more', source.position);
      if (read > 0 && !onPiece()) return;
      if (read < wanted) return;
    }
  }

  /**
   * Hands over what is left, as nothing follows; with a newline where there is none. Of damaged data the line that it ends
   * in is left out: half a line could be read as another.
   */
  finish(source: ByteSource): void {
    if (this.kept === 0) return;
    const { bytes } = this.block;
    let end = this.kept;
    if (bytes[end - 1] !== newline) {
      if (source.damage === null) bytes[end++] = newline;
      else end = bytes.lastIndexOf(newline, end - 1) + 1;
    }
    if (end > 0) this.give(end, 'last', source.position + end - this.kept);
  }

  /**
   * Hands over what is left as if nothing followed, and keeps it: more may come. The line that no newline ends is left
   * out unless `partial` says otherwise. Gives how many lines were handed over.
   */
  preview(source: ByteSource, partial: boolean): number {
    const { bytes } = this.block;
    let end = this.kept;
    if (this.hasPartialLine && partial) bytes[end++] = newline;
    else if (this.hasPartialLine) end = bytes.lastIndexOf(newline, end - 1) + 1;
    if (end > 0) this.reader.read(this.block, 0, end, 'last', source.position - this.kept);
    return newlinesIn(bytes, 0, end);
  }

  private give(end: number, tail: 'more' | 'last' | 'full', position: number): void {
    const { bytes } = this.block;
    const base = position - end;
    let start = 0;
    for (let p = this.kept; ; p = start) {
      const isLineStart = p > start ? bytes[p - 1] === newline : !this.isMidLine;
      const padding = paddingAt(bytes, p, end, isLineStart);
      if (padding === end) break;
      this.giveAll(start, padding, base);
      start = afterPadding(bytes, padding, end);
      this.isMidLine = false;
    }
    const done = start > 0 && start === end ? end : this.giveSome(start, end, tail, base);
    bytes.copyWithin(0, done, end);
    this.kept = end - done;
  }

  /** Gives how far the reader has come. */
  private giveSome(start: number, end: number, tail: 'more' | 'last' | 'full', base: number): number {
    const isTooLong = tail === 'full' && this.isFull(end - start);
    if (isTooLong) this.wasFull = true;
    const done = this.reader.read(this.block, start, end, tail === 'full' && !isTooLong ? 'more' : tail, base);
    if (done > start) this.isMidLine = this.block.bytes[done - 1] !== newline;
    return done;
  }

  /** Hands over whole lines that end at padding: no record goes on behind it. */
  private giveAll(start: number, end: number, base: number): void {
    let done = start === end ? end : this.reader.read(this.block, start, end, 'more', base);
    while (done < end) done = this.reader.read(this.block, done, end, 'last', base);
  }

  private isFull(bytes: number): boolean {
    return bytes >= this.options.maxRecordBytes;
  }

  /** Makes the block wider where a record fills more than half of it. */
  private makeRoom(): void {
    const { maxRecordBytes } = this.options;
    const least = Math.min(this.capacity, this.block.bytes.length - 9);
    if (this.kept <= least / 2) return;
    this.capacity = Math.max(this.kept + 1, Math.min(Math.max(this.capacity, least) * 2, maxRecordBytes));
    const wider = newBlock(this.capacity + 1);
    wider.bytes.set(this.block.bytes.subarray(0, this.kept));
    this.block = wider;
  }
}
