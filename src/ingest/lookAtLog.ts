import { plural } from '../model/plural';
import type { PassedOver } from '../model/source';
import { betterFormat, readsAs } from './betterFormat';
import { FieldNames } from './bytes/fieldNames';
import { DistinctFiles } from './distinctFiles';
import { type KnownFile, type LookOptions, lookAtFile, sampleRecordsOf } from './lookAtFile';
import { nothingRead } from './nothingRead';
import { ReadError } from './readError';
import { inferTime } from './roles/inferTime';
import { SampleStore } from './roles/sampleStore';
import { type ListedFile, listFiles } from './sources/listFiles';

/** The columns number files in 16 bits. */
export const mostLogFiles = 2 ** 16;

/** The files of a log with their formats, each once, and a sample of all of them. */
export interface LogLook {
  readonly known: readonly KnownFile[];
  /** Files of folders and globs that are no logs. */
  readonly passedOver: readonly PassedOver[];
  readonly sample: SampleStore;
  /** The first names, for messages. */
  readonly log: string;
}

/**
 * Finds the files of a log and their formats, and samples them. Folders and globs stand for their files; one of these
 * that is no log is passed over.
 * @throws ReadError where a file that was named cannot be read, or none of a folder; the signal's reason.
 */
export async function lookAtLog(
  paths: readonly string[],
  options: Omit<LookOptions, 'records'>,
  mostFiles = mostLogFiles,
): Promise<LogLook> {
  const checkCount = (files: number): void => {
    if (files === 0 || files > mostFiles)
      throw new ReadError(`a log is made of 1 to ${mostFiles} files, not ${files}; choose others`);
  };
  const listed = await listFiles(paths);
  checkCount(listed.length);
  const fields = new FieldNames();
  const sample = new SampleStore(fields);
  const distinct = new DistinctFiles();
  const known: KnownFile[] = [];
  const passedOver: PassedOver[] = [];
  let first: ReadError | null = null;
  const records = sampleRecordsOf(listed.length);
  for (const file of listed) {
    let count = 1;
    const refusal = await tryFile(file, async () => {
      const files = await distinct.find(file.path);
      // An archive holds many, and what is thrown here may only pass it over.
      count = Math.max(1, known.length + files.length);
      if (count > mostFiles) return;
      for (const found of files) {
        if (!file.isNamed) await checkTimes(found, options);
        known.push(await lookAtFile(found, { fields, store: sample }, { ...options, records }));
      }
    });
    checkCount(count);
    if (refusal) passedOver.push({ file: file.path, reason: refusal.message });
    if (refusal) first ??= refusal;
  }
  if (known.length === 0)
    throw new ReadError(
      `there is no log among ${listed.length} ${plural(listed.length, 'file')}; the first: ${first ? sentenceOf(first) : 'no file'}`,
    );
  const log = known
    .map((file) => file.name)
    .slice(0, 3)
    .join(', ');
  return { known, passedOver, sample, log };
}

const sentenceOf = ({ message, remedy }: ReadError): string => (remedy === null ? message : `${message}; ${remedy}`);

/** What a file that was found, not named, is refused for; `null` where all is well. @throws what `look` throws else. */
async function tryFile({ isNamed }: ListedFile, look: () => Promise<void>): Promise<ReadError | null> {
  try {
    await look();
    return null;
  } catch (error) {
    if (isNamed || !(error instanceof ReadError)) throw error;
    return error;
  }
}

/** @throws ReadError where no field of a file reads as a time: a folder holds more than logs. */
async function checkTimes(
  file: Parameters<typeof lookAtFile>[0],
  options: Omit<LookOptions, 'records'>,
): Promise<void> {
  const fields = new FieldNames();
  const store = new SampleStore(fields);
  const found = await lookAtFile(file, { fields, store }, { ...options, records: 200 });
  if (inferTime(store.profiles())) return;
  const better = betterFormat([found]);
  // The choice was made for the folder: what else a file of it could be read as is of use only where nothing fits it.
  throw new ReadError(
    `${file.name} ${found.forced && store.records === 0 ? nothingRead(found) : 'holds no times'}`,
    null,
    better ? readsAs(better) : null,
  );
}
