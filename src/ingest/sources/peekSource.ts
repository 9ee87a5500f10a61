import type { ByteSource } from './byteSource';

/** A text of which what comes next can be looked at before it is read. */
export class PeekSource {
  #ahead = new Uint8Array(0);
  #start = 0;
  #end = 0;

  constructor(private readonly source: ByteSource) {}

  /** The place of the byte that is read next. */
  get position(): number {
    return this.source.position - (this.#end - this.#start);
  }

  /** The next `length` bytes, or as many as there are; they hold until the next call. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#start + length > this.#ahead.length) this.#makeRoom(length);
    while (this.#end - this.#start < length) {
      const read = await this.source.read(this.#ahead, this.#end, this.#start + length - this.#end);
      if (read === 0) break;
      this.#end += read;
    }
    return this.#ahead.subarray(this.#start, Math.min(this.#end, this.#start + length));
  }

  /** Reads on; what it gives holds until the next call, and is empty at the end of the text. */
  async next(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length);
    this.#start += bytes.length;
    return bytes;
  }

  #makeRoom(length: number): void {
    const kept = this.#ahead.subarray(this.#start, this.#end);
    const room = length > this.#ahead.length ? new Uint8Array(length) : this.#ahead;
    room.set(kept);
    this.#ahead = room;
    this.#end = kept.length;
    this.#start = 0;
  }
}
