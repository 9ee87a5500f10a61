import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as l10n from '@vscode/l10n';
import { type Entry, fromFd, type Options, type ZipFile } from 'yauzl';
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

export type Place = Pick<
  Entry,
  | 'relativeOffsetOfLocalHeader'
  | 'compressedSize'
  | 'uncompressedSize'
  | 'compressionMethod'
  | 'generalPurposeBitFlag'
  | 'crc32'
>;

/** An entry that cannot be read, and why, in words about a name. */
export interface UnreadEntry {
  readonly name: string;
  readonly why: (name: string) => string;
}

const openFd = promisify<number, Options, ZipFile>(fromFd);

/** Whether data is a zip archive with an entry, by its first bytes. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

/**
 * The files of an archive, in its order, and those of them that cannot be read: no folders, none of the resource forks of
 * macOS. @throws Error where its directory is damaged.
 */
export async function zipEntries(
  handle: FileHandle,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly unread: readonly UnreadEntry[] }> {
  const found: Entry[] = [];
  for await (const entry of (await openZip(handle)).eachEntry()) if (isFile(entry)) found.push(entry);
  const names = distinctNames(found.map(({ fileName }) => fileName));
  const entries: ZipEntry[] = [];
  const unread: UnreadEntry[] = [];
  for (const [i, entry] of found.entries()) {
    const name = names[i] ?? entry.fileName;
    const why = whyUnread(entry);
    if (why !== null) unread.push({ name, why });
    else {
      const modified = entry.getLastModDate().getTime();
      entries.push({ name, packedSize: entry.compressedSize, modified, place: placeOf(entry) });
    }
  }
  return { entries, unread };
}

/** Opens the archive in a file, which stays open. A wrong size costs its entry, not all of them. */
export const openZip = (handle: FileHandle): Promise<ZipFile> =>
  openFd(handle.fd, { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: false });

const isFile = ({ fileName }: Entry): boolean => !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');

/** The method of entries that are not compressed. */
export const stored = 0;
const deflated = 8;

/** Ways to compress that other programs use. Source: PKWARE's APPNOTE, 4.4.5. */
const methods = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'zstd'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

function whyUnread({ generalPurposeBitFlag, compressionMethod }: Entry): UnreadEntry['why'] | null {
  if ((generalPurposeBitFlag & 1) !== 0)
    return (name) => l10n.t('{0} is encrypted; unpack the archive with its password and open the log', name);
  if (compressionMethod === stored || compressionMethod === deflated) return null;
  const method = methods.get(compressionMethod) ?? l10n.t('method {0}', compressionMethod);
  return (name) =>
    l10n.t(
      '{0} is compressed with {1}, which is not read inside of a zip archive; unpack it and open the log',
      name,
      method,
    );
}

const placeOf = ({
  relativeOffsetOfLocalHeader,
  compressedSize,
  uncompressedSize,
  compressionMethod,
  generalPurposeBitFlag,
  crc32,
}: Entry): Place => ({
  relativeOffsetOfLocalHeader,
  compressedSize,
  uncompressedSize,
  compressionMethod,
  generalPurposeBitFlag,
  crc32,
});
