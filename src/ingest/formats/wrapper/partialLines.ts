import { Buffer } from 'node:buffer';
import { type Block, newBlock } from '../../bytes/block';
import { jsonUnescape } from '../json/jsonUnescape';
import type { InnerText } from './innerText';
import { WrappedLine } from './wrapper';

/** So many streams can have a line that has not ended, … */
const mostStreams = 64;
/** … and it is given up as one once the file has gone on for so many bytes. */
export const mostPartialBytes = 16 * 2 ** 20;

/** A line of which pieces have come, in a block of its own. */
interface Partial {
  block: Block;
  used: number;
  readonly line: WrappedLine;
  readonly offset: number;
  readonly lineNumber: number;
  /** Where its other pieces stand in the file. */
  readonly more: number[];
}

/** Joins the pieces of long lines, of each stream for itself: between them may stand lines of another one. */
export class PartialLines {
  /** By the index of a line that was joined: where its pieces but the first stand. */
  readonly pieces = new Map<number, readonly number[]>();
  private readonly open = new Map<string, Partial>();

  constructor(private readonly text: InnerText) {}

  /** The line that waits for its end for the longest. */
  get first(): Pick<Partial, 'offset' | 'lineNumber'> | null {
    const [oldest = null] = this.open.values();
    return oldest;
  }

  clear(): void {
    this.open.clear();
    this.pieces.clear();
  }

  /** Adds a line, or a piece of one, to the text as soon as its end has come. */
  add(block: Block, line: WrappedLine, offset: number, lineNumber: number): void {
    if (this.open.size === 0 && !line.isPartial) this.text.add(block, line, offset, lineNumber);
    else this.join(block, line, offset, lineNumber);
  }

  /** Adds what has come of lines that will not end. */
  finish(): void {
    for (const [stream, partial] of this.open) this.close(stream, partial);
  }

  private join(block: Block, line: WrappedLine, offset: number, lineNumber: number): void {
    for (const [stream, partial] of this.open)
      if (offset - partial.offset > mostPartialBytes) this.close(stream, partial);
    const stream = keyOf(block.bytes, line);
    const known = this.open.get(stream);
    if (!known && (!line.isPartial || this.open.size >= mostStreams)) {
      this.text.add(block, line, offset, lineNumber);
      return;
    }
    const partial = known ?? newPartial(block, line, offset, lineNumber);
    if (known) partial.more.push(offset);
    append(partial, block, line);
    if (line.isPartial) this.open.set(stream, partial);
    else this.close(stream, partial);
  }

  private close(stream: string, { block, line, used, offset, lineNumber, more }: Partial): void {
    this.open.delete(stream);
    line.textTo = used;
    if (more.length > 0) this.pieces.set(this.text.lines, more);
    this.text.add(block, line, offset, lineNumber);
  }
}

const keyOf = (bytes: Uint8Array, line: WrappedLine): string =>
  `${latin(bytes, line.streamFrom, line.streamTo)} ${latin(bytes, line.containerFrom, line.containerTo)}`;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, from, to - from).toString('latin1');

/** A line that has the notes of its first piece, and no text yet. */
function newPartial({ bytes }: Block, first: WrappedLine, offset: number, lineNumber: number): Partial {
  const line = new WrappedLine();
  const partial: Partial = { block: newBlock(1 << 15), used: 0, line, offset, lineNumber, more: [] };
  [line.timeFrom, line.timeTo] = copied(partial, bytes, first.timeFrom, first.timeTo);
  [line.streamFrom, line.streamTo] = copied(partial, bytes, first.streamFrom, first.streamTo);
  [line.containerFrom, line.containerTo] = copied(partial, bytes, first.containerFrom, first.containerTo);
  line.textFrom = partial.used;
  return partial;
}

function copied(partial: Partial, bytes: Uint8Array, from: number, to: number): [from: number, to: number] {
  const start = makeRoom(partial, to - from);
  partial.block.bytes.set(bytes.subarray(from, to), start);
  partial.used += to - from;
  return [start, partial.used];
}

function append(partial: Partial, { bytes }: Block, { textFrom, textTo, escaped }: WrappedLine): void {
  if (!escaped) copied(partial, bytes, textFrom, textTo);
  else {
    const at = makeRoom(partial, textTo - textFrom);
    partial.used = jsonUnescape(bytes, textFrom, textTo, partial.block.bytes, at);
  }
}

/** Where the next bytes go, once there is room for them. */
function makeRoom(partial: Partial, bytes: number): number {
  const needed = partial.used + bytes;
  if (needed + 8 > partial.block.bytes.length) {
    const wider = newBlock(needed * 2);
    wider.bytes.set(partial.block.bytes.subarray(0, partial.used));
    partial.block = wider;
  }
  return partial.used;
}
