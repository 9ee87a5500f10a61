import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Entry, fromFd, type Options, type ZipFile } from 'yauzl';

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it takes in the archive. */
  readonly packedSize: number;
  /** Epoch ms. */
  readonly modified: number;
}

const openFd = promisify<number, Options, ZipFile>(fromFd);

/** Whether data is a zip archive with an entry, by its first bytes. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

/** The files of an archive, in its order: no folders, nothing encrypted, none of the resource forks of macOS. */
export async function zipEntries(handle: FileHandle): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of (await openZip(handle)).eachEntry())
    if (isFile(entry)) {
      const { fileName, compressedSize } = entry;
      entries.push({ name: fileName, packedSize: compressedSize, modified: entry.getLastModDate().getTime() });
    }
  return entries;
}

/** The bytes of an entry, inflated; `onBytes` hears how many of the archive have been used, in proportion. */
export async function* zipEntryBytes(
  handle: FileHandle,
  { name }: ZipEntry,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const zip = await openZip(handle);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    let given = 0;
    try {
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
        given += chunk.length;
        onBytes(Math.round((entry.compressedSize * given) / Math.max(1, entry.uncompressedSize)));
        yield chunk;
      }
    } catch (error) {
      throw new Error('its zip data is damaged', { cause: error });
    }
    return;
  }
  throw new Error(`${name} is no longer in its archive`);
}

const openZip = (handle: FileHandle): Promise<ZipFile> =>
  openFd(handle.fd, { lazyEntries: true, autoClose: false, decodeStrings: true });

const isFile = ({ fileName, generalPurposeBitFlag }: Entry): boolean =>
  !fileName.endsWith('/') && (generalPurposeBitFlag & 1) === 0 && !fileName.startsWith('__MACOSX/');
