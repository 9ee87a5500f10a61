import { readSync } from 'node:fs';
import { HandleSource } from './handleSource';

/**
 * The bytes [from, to) of a file as they are. Read at once: a round trip to another thread takes longer than the copy.
 */
export class PlainSource extends HandleSource {
  async read(target: Uint8Array, at: number, length: number): Promise<number> {
    const wanted = Math.min(length, this.to - this.position);
    if (wanted <= 0) return 0;
    const bytesRead = readSync(this.handle.fd, target, at, wanted, this.position);
    this.position += bytesRead;
    return bytesRead;
  }
}
