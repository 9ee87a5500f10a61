import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../bytes/fieldNames';
import { type Detection, detectFormat } from '../detection/detectFormat';
import { type LogFile, withOpen } from '../files/logFile';
import type { FormatSample, LogFormat, RecordSink } from '../formats/logFormat';
import { ReadError } from '../readError';
import { Feeder } from '../reading/feeder';
import { openSource } from '../sources/openSource';
import { readSample } from './readSample';

/** A file whose format is known. */
export interface KnownFile extends LogFile, Detection {
  /** What was read of its start: records, and bytes of the file. */
  readonly sampled: { readonly records: number; readonly bytes: number };
}

/** A sample of a log, shared by its files. */
interface LogSample {
  readonly fields: FieldNames;
  /** `records` counts those that it accepted. */
  readonly store: RecordSink & { readonly records: number };
}

export interface LookOptions {
  /** Records wanted from the file's start. */
  readonly records: number;
  readonly maxRecordBytes: number;
  readonly signal: AbortSignal;
  /** The id of the format, where a person has chosen it. */
  readonly format?: string | undefined;
  /** Formats that a person has described. */
  readonly own?: readonly LogFormat[];
}

/** So many records of a log's start are looked at before it is read. */
export const sampleRecords = 2000;
/** So many of each of the files of a log. */
export const sampleRecordsOf = (files: number): number => Math.ceil(sampleRecords / files);
/** Longer records are rejected by default. */
export const longestRecord = 64 * 2 ** 20;

const isNothing = ([{ start, end }]: FormatSample): boolean => end - start < 2;

const chunkBytes = 64 * 1024;
const enoughBytes = 4 * 1024 * 1024;

/**
 * Finds the format of a file and adds some of its records to the sample.
 * @throws ReadError if the file holds no record of a known format; the signal's reason.
 */
export async function lookAtFile(
  file: LogFile,
  { fields, store }: LogSample,
  { records, maxRecordBytes, signal, format, own = [] }: LookOptions,
): Promise<KnownFile> {
  signal.throwIfAborted();
  const found = await withOpen(file, async (source, handle) => {
    const sample = await readSample(file, source, handle);
    if (source.damage !== null && isNothing(sample))
      throw new ReadError(
        l10n.t('{0} cannot be read: {1}; copy it again from where it came', file.name, source.damage),
      );
    const detection = detectFormat(file, sample, { forced: format, own });
    const reader = detection.format.reader(fields, store);
    const before = store.records;
    const start = openSource(file, handle);
    const feeder = new Feeder(reader, { chunkBytes, maxRecordBytes }, file.size);
    let enough = false;
    await feeder.feed(start, signal, () => {
      const seen = store.records - before;
      enough = seen >= records || (seen > 0 && start.position >= enoughBytes);
      return !enough;
    });
    if (!enough) feeder.finish(start);
    const sampled = { records: store.records - before, bytes: start.consumed };
    for (const piece of sample.slice(1))
      if (piece.base >= start.position) reader.read(piece.block, piece.start, piece.end, 'more', piece.base);
    return { ...detection, sampled };
  });
  return { ...file, ...found };
}
