import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { ByteSource } from './byteSource';

/**
 * The bytes [from, to) of a file as they are. Read at once: a round trip to another thread takes longer than the copy.
 */
export class PlainSource implements ByteSource {
  readonly damage = null;

  constructor(
    private readonly handle: FileHandle,
    public position: number,
    private readonly to: number,
  ) {}

  get consumed(): number {
    return this.position;
  }

  async read(target: Uint8Array, at: number, length: number): Promise<number> {
    const wanted = Math.min(length, this.to - this.position);
    if (wanted <= 0) return 0;
    const bytesRead = readSync(this.handle.fd, target, at, wanted, this.position);
    this.position += bytesRead;
    return bytesRead;
  }

  async close(): Promise<void> {}
}
