import type { FieldNames } from '../bytes/fieldNames';
import type { KnownFile } from '../lookAtFile';
import { readSample } from '../readSample';
import { openSource } from '../sources/openSource';
import type { YearResolver } from '../time/yearResolver';
import { FileTail } from './fileTail';
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
 */
export async function tailOf(
  known: KnownFile,
  place: TailPlace,
  scratch: TailBatch,
  signal: AbortSignal,
): Promise<FileTail | null> {
  const file = await openAgain(known);
  if (!file) return null;
  const { path, format, form, size } = known;
  const tail = new FileTail({ ...place, path, file, format });
  if ((await tail.size()) < size) {
    await tail.close();
    return null;
  }
  if (place.start > form.bom) tail.prime(await readSample(known, openSource(known, file.handle), file.handle));
  await tail.readTo(size, scratch.storeOf(tail), signal);
  tail.takesPartial = true;
  return tail;
}

/** Opens a file that was known by its path, or by the name that it has been given since. */
async function openAgain({ path, inode }: KnownFile): Promise<OpenFile | null> {
  const names = [path, ...(await rotatedNames(path, new Set([inode]))).values()];
  for (const name of names) {
    const file = await openFile(name);
    if (file?.inode === inode) return file;
    await file?.handle.close();
  }
  return null;
}
