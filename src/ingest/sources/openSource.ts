import type { FileHandle } from 'node:fs/promises';
import { changed, type LogFile } from '../logFile';
import type { ByteSource } from './byteSource';
import { PlainSource } from './plainSource';

/** The text of a file that is open, from its beginning. @throws ReadError, later, where the file is found damaged. */
export function openSource({ form, size }: LogFile, handle: FileHandle): ByteSource {
  return new PlainSource(handle, form.bom, size);
}

/** Whether any byte of the text can be gone to at once, and its place is its place in the file. */
export const isPlain = ({ form }: LogFile): boolean => form.kind === 'plain';

/** The text of a plain file from a byte on. */
export const plainSourceFrom = (file: LogFile, handle: FileHandle, position: number): ByteSource =>
  new PlainSource(handle, position, file.size);

/** Fills `length` bytes of the target from `at` on, or as many as the text still has. */
export async function fill(source: ByteSource, target: Uint8Array, at: number, length: number): Promise<number> {
  let read = 0;
  while (read < length) {
    const bytes = await source.read(target, at + read, length - read);
    if (bytes === 0) break;
    read += bytes;
  }
  return read;
}

/** @throws ReadError where a plain file ended before the size that it had when it was found. */
export function checkWhole(file: LogFile, source: ByteSource): void {
  if (isPlain(file) && source.position < file.size) throw changed(file);
}
