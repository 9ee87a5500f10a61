import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Entry, fromFd, type Options, type ZipFile } from 'yauzl';
import { distinctNames } from '../distinctNames';

/** A file in a zip archive, and what is needed to open it: plain data, which can be sent to a thread. */
export interface ZipEntry {
  /** Its name; of entries of one name, the second and later ones are numbered. */
  readonly name: string;
  /** Bytes that it takes in the archive. */
  readonly packedSize: number;
  /** Epoch ms. */
  readonly modified: number;
  /** The parts of the archive's directory that tell where its bytes are and how they are packed. */
  readonly place: Place;
}

type Place = Pick<
  Entry,
  'relativeOffsetOfLocalHeader' | 'compressedSize' | 'uncompressedSize' | 'compressionMethod' | 'generalPurposeBitFlag'
>;

const openFd = promisify<number, Options, ZipFile>(fromFd);

/** Whether data is a zip archive with an entry, by its first bytes. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

/** The files of an archive, in its order: no folders, nothing encrypted, none of the resource forks of macOS. */
export async function zipEntries(handle: FileHandle): Promise<readonly ZipEntry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await openZip(handle)).eachEntry()) if (isFile(entry)) entries.push(entry);
  const names = distinctNames(entries.map(({ fileName }) => fileName));
  return entries.map((entry, i) => ({
    name: names[i] ?? entry.fileName,
    packedSize: entry.compressedSize,
    modified: entry.getLastModDate().getTime(),
    place: placeOf(entry),
  }));
}

/** The bytes of an entry, inflated; `onBytes` hears how many of the archive have been used, in proportion. */
export async function* zipEntryBytes(
  handle: FileHandle,
  { place }: ZipEntry,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const zip = await openZip(handle);
  const entry = Object.assign(new Entry(), place);
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
}

const openZip = (handle: FileHandle): Promise<ZipFile> =>
  openFd(handle.fd, { lazyEntries: true, autoClose: false, decodeStrings: true });

const isFile = ({ fileName, generalPurposeBitFlag }: Entry): boolean =>
  !fileName.endsWith('/') && (generalPurposeBitFlag & 1) === 0 && !fileName.startsWith('__MACOSX/');

const placeOf = ({
  relativeOffsetOfLocalHeader,
  compressedSize,
  uncompressedSize,
  compressionMethod,
  generalPurposeBitFlag,
}: Entry): Place => ({
  relativeOffsetOfLocalHeader,
  compressedSize,
  uncompressedSize,
  compressionMethod,
  generalPurposeBitFlag,
});
