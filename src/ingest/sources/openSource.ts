import type { FileHandle } from 'node:fs/promises';
import type { LogFile } from '../files/logFile';
import type { ByteSource } from './byteSource';
import { recoded } from './charset';
import { decompressed } from './compression';
import { PlainSource } from './plainSource';
import { StreamSource } from './streamSource';
import { bytesOf, isPlainForm } from './textForm';

/** The text of a file that is open, from its beginning. */
export function openSource({ form, size }: LogFile, handle: FileHandle): ByteSource {
  if (isPlainForm(form)) return new PlainSource(handle, form.bom, size);
  let used = 0;
  const bytes = decompressed(form.compression, () =>
    bytesOf(handle, form.entry, (count) => {
      used = count;
    }),
  );
  return new StreamSource(recoded(bytes, form.charset, form.bom), () => used);
}

/** Whether any byte of the text can be gone to at once, and its place is its place in the file. */
export const isPlain = ({ form }: LogFile): boolean => isPlainForm(form);

/** The text of a plain file from a byte on. */
export const plainSourceFrom = (file: LogFile, handle: FileHandle, position: number): ByteSource =>
  new PlainSource(handle, position, file.size);
