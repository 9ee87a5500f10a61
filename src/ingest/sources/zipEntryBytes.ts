import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { Entry } from 'yauzl';
import { isDiskError } from '../files/diskError';
import { crc32 } from './crc32';
import { damaged, inflated, unmatched } from './inflated';
import { openZip, type Place, stored, type ZipEntry } from './zipArchive';

const kind = 'zip';
const raw = { decodeFileData: false } as const;

/**
 * The bytes of an entry, inflated; `onBytes` hears how many of the archive have been used.
 * @throws Error once it is found cut off or damaged, or not to have its size or its check sum, after what it still gave.
 */
export async function* zipEntryBytes(
  handle: FileHandle,
  { place }: ZipEntry,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const open = (): AsyncIterable<Uint8Array> => packedBytes(handle, place, onBytes);
  let given = 0;
  let sum = 0;
  for await (const chunk of place.compressionMethod === stored ? open() : inflated(open, createInflateRaw, kind)) {
    given += chunk.length;
    if (given > place.uncompressedSize) break;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (given !== place.uncompressedSize) throw new Error(damaged(kind));
  if (sum !== place.crc32) throw new Error(unmatched(kind));
}

async function* packedBytes(
  handle: FileHandle,
  place: Place,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const entry = Object.assign(new Entry(), place);
  let used = 0;
  try {
    const zip = await openZip(handle);
    for await (const chunk of (await zip.openReadStreamPromise(entry, raw)) as AsyncIterable<Uint8Array>) {
      used += chunk.length;
      onBytes(used);
      yield chunk;
    }
  } catch (error) {
    throw isDiskError(error) ? error : new Error(damaged(kind), { cause: error });
  }
}
