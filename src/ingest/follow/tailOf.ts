import type { FieldNames } from '../bytes/fieldNames';
import type { KnownFile } from '../sampling/lookAtFile';
import { readSample } from '../sampling/readSample';
import { openSource } from '../sources/openSource';
import type { YearResolver } from '../time/yearResolver';
import { FileTail } from './fileTail';
import type { FolderLooks } from './folderLooks';
import { type OpenFile, openFile } from './openFile';
import { rotatedNames } from './rotatedNames';
import type { TailBatch } from './tailBatch';

interface TailPlace {
  readonly index: number;
  /** The byte of a record's start from which on it is read again. */
  readonly start: number;
  readonly fields: FieldNames;
  readonly years: YearResolver;
}

/**
 * The tail of a file that has been read: at the end that the file had then, with what its last record was. `null` where
 * the file is no more, or was cut. What is read again goes into the scratch batch.
 * @throws what the disk says; the signal's reason
 */
export async function tailOf(
  known: KnownFile,
  place: TailPlace,
  scratch: TailBatch,
  signal: AbortSignal,
): Promise<FileTail | null> {
  const file = await openAgain(known, scratch.folders);
  if (!file) return null;
  const { path, format, form, size } = known;
  const tail = new FileTail({ ...place, path, file, format });
  let isRead = false;
  try {
    if ((await tail.size()) < size) return null;
    if (place.start > form.bom) tail.prime(await readSample(known, openSource(known, file.handle), file.handle));
    await tail.readTo(size, scratch.storeOf(tail), signal);
    tail.takesPartial = true;
    isRead = true;
    return tail;
  } finally {
    if (!isRead) await tail.close();
  }
}

/** Opens a file that was known by its path, or by the name that it has been given since. */
async function openAgain({ path, inode }: KnownFile, folders: FolderLooks): Promise<OpenFile | null> {
  const here = await openAs(path, inode);
  if (here) return here;
  const names = await rotatedNames(path, new Set([inode]), folders);
  const name = names.get(inode);
  return name === undefined ? null : openAs(name, inode);
}

async function openAs(path: string, inode: number): Promise<OpenFile | null> {
  const file = await openFile(path);
  if (file?.inode === inode) return file;
  await file?.handle.close();
  return null;
}
