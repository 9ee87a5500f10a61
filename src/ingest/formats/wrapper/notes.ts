import { type Block, newBlock } from '../../bytes/block';
import type { WrappedLine } from './wrapper';

/** What a note is of, and its place in the list of a line's notes. */
export const noteKinds = ['container_time', 'stream', 'container'] as const;

/** For each line: where its notes start, and where each of them ends. */
const width = 4;

/** What wrappers say of lines: the time, the stream and the container, kept as long as the lines inside are. */
export class Notes {
  block: Block = newBlock(1 << 12);
  private used = 0;
  private places = new Int32Array(64 * width);

  /** Keeps the notes of a line under its index. */
  put(index: number, bytes: Uint8Array, line: WrappedLine): void {
    const at = index * width;
    if (at + width > this.places.length) {
      const wider = new Int32Array(this.places.length * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places[at] = this.used;
    this.places[at + 1] = this.keep(bytes, line.timeFrom, line.timeTo);
    this.places[at + 2] = this.keep(bytes, line.streamFrom, line.streamTo);
    this.places[at + 3] = this.keep(bytes, line.containerFrom, line.containerTo);
  }

  /** Where a note of a line starts in the block. */
  from(index: number, kind: number): number {
    return this.places[index * width + kind] ?? 0;
  }

  to(index: number, kind: number): number {
    return this.places[index * width + kind + 1] ?? 0;
  }

  /** Whether two lines have the same stream and container. */
  areOfOneSource(a: number, b: number): boolean {
    return (
      a === b || (this.isSame(a, b, noteKinds.indexOf('stream')) && this.isSame(a, b, noteKinds.indexOf('container')))
    );
  }

  clear(): void {
    this.used = 0;
  }

  private isSame(a: number, b: number, kind: number): boolean {
    const { bytes } = this.block;
    const [from, other] = [this.from(a, kind), this.from(b, kind)];
    const size = this.to(a, kind) - from;
    if (this.to(b, kind) - other !== size) return false;
    for (let i = 0; i < size; i++) if (bytes[from + i] !== bytes[other + i]) return false;
    return true;
  }

  private keep(bytes: Uint8Array, from: number, to: number): number {
    const end = this.used + to - from;
    if (end + 8 > this.block.bytes.length) {
      const wider = newBlock(end * 2);
      wider.bytes.set(this.block.bytes.subarray(0, this.used));
      this.block = wider;
    }
    for (let p = from; p < to; p++) this.block.bytes[this.used++] = bytes[p] ?? 0;
    return this.used;
  }
}
