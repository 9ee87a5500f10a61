import type { FileHandle } from 'node:fs/promises';

/** So many bytes before a place tell whether a file is still what it was. */
const anchorBytes = 64;

/** What stands in a file before the place up to which it was read: by it the file is known again. */
export class Anchor {
  /** What any file has. */
  static readonly none = new Anchor(0, new Uint8Array(0));

  private constructor(
    private readonly at: number,
    private readonly bytes: Uint8Array,
  ) {}

  static async before(handle: FileHandle, place: number): Promise<Anchor> {
    const at = Math.max(0, place - anchorBytes);
    return new Anchor(at, await read(handle, at, place - at));
  }

  async isIn(handle: FileHandle): Promise<boolean> {
    const now = await read(handle, this.at, this.bytes.length);
    return now.length === this.bytes.length && now.every((byte, i) => byte === this.bytes[i]);
  }
}

async function read(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}
