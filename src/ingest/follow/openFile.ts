import { type FileHandle, open } from 'node:fs/promises';

/** A file that is open: whatever its path leads to later, this is what it led to. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly inode: number;
}

/** Opens what a path leads to; `null` where it leads to no ordinary file that may be read. */
export async function openFile(path: string): Promise<OpenFile | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const found = await handle.stat();
    if (found.isFile()) return { handle, inode: found.ino };
  } catch {
    // Gone at once: the next look tells.
  }
  await handle.close();
  return null;
}

/** Bytes of the byte order mark at the start of a file. */
export async function bomOf(handle: FileHandle): Promise<number> {
  const bytes = new Uint8Array(3);
  await handle.read(bytes, 0, 3, 0);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
