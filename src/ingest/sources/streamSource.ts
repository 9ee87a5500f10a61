import type { ByteSource } from './byteSource';

/** The bytes that come in chunks, such as those of decompressed data. */
export class StreamSource implements ByteSource {
  position = 0;
  damage: string | null = null;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private chunk: Uint8Array = new Uint8Array(0);

  /** @param used tells how many bytes of the file the chunks so far have taken */
  constructor(
    chunks: AsyncIterable<Uint8Array>,
    private readonly used: () => number,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  get consumed(): number {
    return this.used();
  }

  async read(target: Uint8Array, at: number, length: number): Promise<number> {
    while (this.chunk.length === 0) {
      const next = await this.next();
      if (!next) return 0;
      this.chunk = next;
    }
    const count = Math.min(length, this.chunk.length);
    target.set(this.chunk.subarray(0, count), at);
    this.chunk = this.chunk.subarray(count);
    this.position += count;
    return count;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  /** What can be read of damaged data is a part of the log; what is lost is told by `damage`. */
  private async next(): Promise<Uint8Array | null> {
    if (this.damage !== null) return null;
    try {
      const { value, done } = await this.chunks.next();
      return done ? null : value;
    } catch (error) {
      this.damage = error instanceof Error ? error.message : String(error);
      return null;
    }
  }
}
