import * as l10n from '@vscode/l10n';
import type { PassedOver } from '../../model/source';
import { FieldNames } from '../bytes/fieldNames';
import { betterFormat, readsAs } from '../detection/betterFormat';
import { nothingRead } from '../detection/nothingRead';
import { DistinctFiles } from '../files/distinctFiles';
import { ReadError } from '../readError';
import { inferTime } from '../roles/inferTime';
import { SampleStore } from '../roles/sampleStore';
import { type ListedFile, listFiles } from '../sources/listFiles';
import { type KnownFile, type LookOptions, lookAtFile, sampleRecordsOf } from './lookAtFile';

/** The columns number files in 16 bits. */
export const mostLogFiles = 2 ** 16;

/** The files of a log with their formats, each once, and a sample of all of them. */
export interface LogLook {
  readonly known: readonly KnownFile[];
  /** What of folders, globs and archives is no log. */
  readonly passedOver: readonly PassedOver[];
  readonly sample: SampleStore;
  /** The first names, for messages. */
  readonly log: string;
}

/**
 * Finds the files of a log and their formats, and samples them. Folders, globs and archives of several files stand for
 * these; one of them that is no log is passed over.
 * @throws ReadError where a file that was named cannot be read, or none of a folder or an archive; the signal's reason.
 */
export async function lookAtLog(
  paths: readonly string[],
  options: Omit<LookOptions, 'records'>,
  mostFiles = mostLogFiles,
): Promise<LogLook> {
  const checkCount = (files: number): void => {
    if (files === 0 || files > mostFiles)
      throw new ReadError(l10n.t('a log is made of 1 to {0} files, not {1}; choose others', mostFiles, files));
  };
  const { files: listed, passedOver: unlisted } = await listFiles(paths);
  checkCount(listed.length);
  const fields = new FieldNames();
  const sample = new SampleStore(fields);
  const distinct = new DistinctFiles();
  const known: KnownFile[] = [];
  const passedOver = [...unlisted];
  let first: ReadError | null = null;
  const records = sampleRecordsOf(listed.length);
  for (const file of listed) {
    const found = await tryTo(() => distinct.find(file.path), file);
    if (found instanceof ReadError) {
      passedOver.push({ file: file.path, reason: found.message });
      first ??= found;
      continue;
    }
    const { files, passedOver: inside } = found;
    passedOver.push(...inside);
    checkCount(Math.max(1, known.length + files.length));
    const isNamed = file.isNamed && files.length + inside.length === 1;
    for (const each of files) {
      const look = await tryTo(
        async () => {
          if (!isNamed) await checkTimes(each, options);
          return lookAtFile(each, { fields, store: sample }, { ...options, records });
        },
        { isNamed },
      );
      if (look instanceof ReadError) {
        passedOver.push({ file: each.path, reason: look.message });
        first ??= look;
      } else known.push(look);
    }
  }
  if (known.length === 0)
    throw new ReadError(
      noLog(passedOver.length, first ? sentenceOf(first) : (passedOver[0]?.reason ?? l10n.t('no file'))),
      { choices: first?.choices ?? [] },
    );
  const log = known
    .map((file) => file.name)
    .slice(0, 3)
    .join(', ');
  return { known, passedOver, sample, log };
}

const noLog = (files: number, first: string): string =>
  files === 1
    ? l10n.t('there is no log among 1 file; the first: {0}', first)
    : l10n.t('there is no log among {0} files; the first: {1}', files, first);

const sentenceOf = ({ message, remedy }: ReadError): string => (remedy === null ? message : `${message}; ${remedy}`);

/** What `act` gives, or why it refuses a file that was found, not named. @throws what else it throws. */
async function tryTo<T>(act: () => Promise<T>, { isNamed }: Pick<ListedFile, 'isNamed'>): Promise<T | ReadError> {
  try {
    return await act();
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
  const remedy = better ? readsAs(better) : null;
  if (found.forced && store.records === 0)
    throw new ReadError(nothingRead(file.name, found), { remedy, choices: ['format'] });
  const choices = better ? (['format', 'fields'] as const) : (['fields'] as const);
  throw new ReadError(l10n.t('{0} holds no times', file.name), { remedy, choices });
}
