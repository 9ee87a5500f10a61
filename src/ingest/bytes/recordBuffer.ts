import { type Block, newBlock, slack } from './block';

const inScratch = 1;

/**
 * One record as spans of bytes: entry i says that field `field[i]` is the UTF-8 text [start[i], end[i]) of
 * `block(i)`. An empty span is an absent value. A format writes to the scratch block what the log holds only in an
 * escaped form. Reused from record to record.
 */
export class RecordBuffer {
  count = 0;
  field = new Int32Array(32);
  start = new Int32Array(32);
  end = new Int32Array(32);
  private place = new Uint8Array(32);
  private scratchUsed = 0;

  constructor(
    private main: Block = newBlock(0),
    private scratch: Block = newBlock(256),
  ) {}

  /** Starts a record whose plain spans lie in `main`. */
  begin(main: Block): void {
    this.main = main;
    this.count = 0;
    this.scratchUsed = 0;
  }

  /** Adds a value that lies in the main block as it is. */
  add(field: number, start: number, end: number): void {
    const i = this.count++;
    if (i >= this.field.length) this.grow();
    this.field[i] = field;
    this.start[i] = start;
    this.end[i] = end;
    this.place[i] = 0;
  }

  /** Adds a value of at most `room` bytes that `write` writes to scratch bytes at a position; it gives back the end. */
  addWritten(field: number, room: number, write: (target: Uint8Array, at: number) => number): void {
    const start = this.scratchUsed;
    if (start + room + slack > this.scratch.bytes.length) this.growScratch(start + room);
    this.scratchUsed = write(this.scratch.bytes, start);
    this.add(field, start, this.scratchUsed);
    this.place[this.count - 1] = inScratch;
  }

  /** Adds an entry of another record, whose plain spans lie in the same block. */
  addFrom(other: RecordBuffer, i: number): void {
    const field = other.field[i] ?? -1;
    const from = other.start[i] ?? 0;
    const to = other.end[i] ?? 0;
    if (other.place[i] !== inScratch) this.add(field, from, to);
    else
      this.addWritten(field, to - from, (target, at) => {
        target.set(other.scratch.bytes.subarray(from, to), at);
        return at + to - from;
      });
  }

  /** Gives entries new fields: the i-th one the i-th of these; one with a field below 0 is taken out. */
  renumber(fields: Int32Array): void {
    let to = 0;
    for (let i = 0; i < this.count; i++) {
      const field = fields[i] ?? -1;
      if (field < 0) continue;
      this.field[to] = field;
      this.start[to] = this.start[i] ?? 0;
      this.end[to] = this.end[i] ?? 0;
      this.place[to++] = this.place[i] ?? 0;
    }
    this.count = to;
  }

  /** Takes a field's entry out, if there is one. */
  remove(field: number): void {
    const i = this.indexOf(field);
    if (i < 0) return;
    const last = --this.count;
    this.field[i] = this.field[last] ?? 0;
    this.start[i] = this.start[last] ?? 0;
    this.end[i] = this.end[last] ?? 0;
    this.place[i] = this.place[last] ?? 0;
  }

  /** Where the spans of entry i lie. */
  block(i: number): Block {
    return this.place[i] === inScratch ? this.scratch : this.main;
  }

  /** The index of the field's entry, or -1. */
  indexOf(field: number): number {
    for (let i = 0; i < this.count; i++) if (this.field[i] === field) return i;
    return -1;
  }

  private grow(): void {
    const wider = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(array.length * 2);
      next.set(array);
      return next;
    };
    this.field = wider(this.field);
    this.start = wider(this.start);
    this.end = wider(this.end);
    const place = new Uint8Array(this.field.length);
    place.set(this.place);
    this.place = place;
  }

  private growScratch(atLeast: number): void {
    const next = newBlock(atLeast * 2);
    next.bytes.set(this.scratch.bytes);
    this.scratch = next;
  }
}
