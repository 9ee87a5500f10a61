import type { FileHandle } from 'node:fs/promises';
import type { ByteSource } from './byteSource';

/** The bytes of a file as they are, from a place on up to another; who opened the file closes it. */
export abstract class HandleSource implements ByteSource {
  readonly damage = null;

  constructor(
    protected readonly handle: FileHandle,
    public position: number,
    protected readonly to: number,
  ) {}

  get consumed(): number {
    return this.position;
  }

  abstract read(target: Uint8Array, at: number, length: number): Promise<number>;

  async close(): Promise<void> {}
}
