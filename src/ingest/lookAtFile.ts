import type { FieldNames } from './bytes/fieldNames';
import { detectFormat } from './detectFormat';
import type { LogFormat } from './formats/logFormat';
import { type LogFile, withOpen } from './logFile';
import type { SampleStore } from './roles/sampleStore';
import { sampleFile } from './sampleFile';

/** A file whose format is known. */
export interface KnownFile extends LogFile {
  readonly format: LogFormat;
}

/** A sample of a log, shared by its files. */
export interface LogSample {
  readonly fields: FieldNames;
  readonly store: SampleStore;
}

export interface LookOptions {
  /** Records wanted from the file's start. */
  readonly records: number;
  readonly maxRecordBytes: number;
  readonly signal: AbortSignal;
}

/** So many records of a log's start are looked at before it is read. */
export const sampleRecords = 2000;
/** Longer records are rejected by default. */
export const longestRecord = 64 * 2 ** 20;

/**
 * Finds the format of a file and adds some of its records to the sample.
 * @throws ReadError if the file holds no record of a known format; the signal's reason.
 */
export async function lookAtFile(
  file: LogFile,
  { fields, store }: LogSample,
  { records, maxRecordBytes, signal }: LookOptions,
): Promise<KnownFile> {
  signal.throwIfAborted();
  const format = await withOpen(file, async (handle) => {
    const found = await detectFormat(file, handle);
    const goal = store.records + records;
    const count = (): number => store.records;
    await sampleFile(file, handle, found.reader(fields, store), { records: goal, maxRecordBytes, signal, count });
    return found;
  });
  return { ...file, format };
}
