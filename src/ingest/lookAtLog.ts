import { FieldNames } from './bytes/fieldNames';
import { DistinctFiles } from './distinctFiles';
import { type KnownFile, type LookOptions, lookAtFile, sampleRecordsOf } from './lookAtFile';
import { ReadError } from './readError';
import { SampleStore } from './roles/sampleStore';

const mostFiles = 2 ** 16;

/** The files of a log with their formats, each once, and a sample of all of them. */
export interface LogLook {
  readonly known: readonly KnownFile[];
  readonly sample: SampleStore;
  /** The first names, for messages. */
  readonly log: string;
}

/** Finds the files of a log and their formats, and samples them. @throws ReadError; the signal's reason. */
export async function lookAtLog(files: readonly string[], options: Omit<LookOptions, 'records'>): Promise<LogLook> {
  if (files.length === 0 || files.length > mostFiles)
    throw new ReadError(`a log is made of 1 to ${mostFiles} files, not ${files.length}; choose others`);
  const fields = new FieldNames();
  const sample = new SampleStore(fields);
  const distinct = new DistinctFiles();
  const known: KnownFile[] = [];
  const records = sampleRecordsOf(files.length);
  for (const path of files) {
    const file = await distinct.find(path);
    if (file) known.push(await lookAtFile(file, { fields, store: sample }, { ...options, records }));
  }
  const log = known
    .map((file) => file.name)
    .slice(0, 3)
    .join(', ');
  return { known, sample, log };
}
