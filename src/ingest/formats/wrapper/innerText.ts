import { type Block, newBlock } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import { jsonUnescape } from '../json/jsonUnescape';
import { Notes } from './notes';
import type { WrappedLine } from './wrapper';

/** Numbers kept of each line: where it starts inside, the number of its line inside, and the same of the file. */
const width = 4;

/** The lines of a log taken out of their wrapper, with what the wrapper said of each and where each stands. */
export class InnerText {
  block: Block = newBlock(1 << 16);
  /** Bytes in use. */
  used = 0;
  /** The place of byte 0 of the block in the whole text. */
  base = 0;
  readonly notes = new Notes();
  private count = 0;
  private places = new Float64Array(64 * width);
  private nextLine = 1;

  /** How many lines of the wrapper it has. */
  get lines(): number {
    return this.count;
  }

  /** Goes on after `done` bytes of the block: what stood behind them comes again. */
  begin(done: number): void {
    const first = this.firstAfter(done);
    if (first < this.count) this.nextLine = this.places[first * width + 1] ?? 1;
    this.base += done;
    this.used = 0;
    this.count = 0;
    this.notes.clear();
  }

  /** Adds a line of the wrapper, which stands at byte `offset` and in line `lineNumber` of the file. */
  add(source: Block, line: WrappedLine, offset: number, lineNumber: number): void {
    const at = this.count * width;
    if (at + width > this.places.length) this.places = grown(this.places);
    const { places } = this;
    places[at] = this.base + this.used;
    places[at + 1] = this.nextLine;
    places[at + 2] = offset;
    places[at + 3] = lineNumber;
    this.notes.put(this.count++, source.bytes, line);
    this.write(source, line);
  }

  /** The first line that stands behind `done` bytes of the block, or holds them; `lines` where none does. */
  firstAfter(done: number): number {
    return done >= this.used ? this.count : this.indexAt(this.base + done);
  }

  /** Which line holds a place of the whole text. */
  indexAt(place: number): number {
    return Math.max(0, this.indexOf(0, place));
  }

  /** Whether the line at a place of the block stands below one of the same stream and container; not known of a copy. */
  goesOn(block: Block, at: number): boolean {
    if (block !== this.block || at === 0) return false;
    const place = this.base + at;
    return this.notes.areOfOneSource(this.indexAt(place - 1), this.indexAt(place));
  }

  /** Which line holds a line of the text inside: mostly one does one, but a line of JSON can hold several. */
  indexOfLine(line: number): number {
    return Math.max(0, this.indexOf(1, line));
  }

  /** Where a line starts in the file. */
  offsetOf(index: number): number {
    return this.places[index * width + 2] ?? 0;
  }

  /** The number of its line in the file. */
  lineOf(index: number): number {
    return this.places[index * width + 3] ?? 0;
  }

  private write({ bytes }: Block, { textFrom, textTo, escaped }: WrappedLine): void {
    const before = this.used;
    this.makeRoom(textTo - textFrom + 1);
    const target = this.block.bytes;
    if (escaped) this.used = jsonUnescape(bytes, textFrom, textTo, target, before);
    else {
      target.set(bytes.subarray(textFrom, textTo), before);
      this.used += textTo - textFrom;
    }
    if (this.used === before || target[this.used - 1] !== newline) target[this.used++] = newline;
    for (let p = before; p < this.used; p++) if (target[p] === newline) this.nextLine++;
  }

  private makeRoom(bytes: number): void {
    const needed = this.used + bytes;
    if (needed + 8 <= this.block.bytes.length) return;
    const wider = newBlock(needed * 2);
    wider.bytes.set(this.block.bytes.subarray(0, this.used));
    this.block = wider;
  }

  /** The last line whose number `column` is at most `value`, or -1. */
  private indexOf(column: number, value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle * width + column] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function grown(places: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const next = new Float64Array(places.length * 2);
  next.set(places);
  return next;
}
