import type { FileHandle } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../bytes/fieldNames';
import { changed, checkWhole, type LogFile, withOpen } from '../files/logFile';
import type { Before, LogFormat, RecordSink } from '../formats/logFormat';
import { Feeder, type FeederOptions } from '../reading/feeder';
import { readHead } from '../sampling/readSample';
import type { ByteSource } from '../sources/byteSource';
import { lineIn } from '../sources/lineIn';
import { openSource } from '../sources/openSource';
import { feedSpan } from './feedSpan';
import { lineStart } from './lineStart';

/** The records of a file that start in [from, to); to its end where `to` is infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** What comes before `from`. Where that is unknown, reading begins at the first line after `from` that may start a record. */
  readonly before: Before;
}

/** How the reading of a span went. */
export interface SpanRead {
  /** The byte where the first record starts; NaN where none does. */
  readonly from: number;
  /** The byte where the record after the last one starts. It lies before the span's end where a guess was given up. */
  readonly to: number;
  /** Lines in between. */
  readonly lines: number;
  readonly hasRecords: boolean;
  /** Whether a record may have been given up for its length that was none, as the place to begin was guessed. */
  readonly isDoubtful: boolean;
}

interface SpanReading {
  readonly file: LogFile;
  readonly format: LogFormat;
  readonly fields: FieldNames;
  readonly sink: RecordSink;
  readonly options: FeederOptions;
  readonly signal: AbortSignal;
  /** Called after each piece with the bytes read of the file so far. */
  onPiece?(bytes: number): void;
}

/** A block has room for some lines, however narrow its span. */
const leastBlock = 1024;

/**
 * Hands the records that start in a span of a file to a sink.
 * @throws ReadError if the file has changed or cannot be read; the signal's reason.
 */
export const readSpan = (span: Span, reading: SpanReading): Promise<SpanRead> =>
  withOpen(reading.file, (source, handle) =>
    isWholeFile(span) ? readWhole(reading, source, handle) : readWithin(span, reading, source, handle),
  );

/** Whether a span is all of its file: formats that cannot be entered are read so. */
const isWholeFile = ({ to, before }: Span): boolean => before === 'nothing' && to === Number.POSITIVE_INFINITY;

async function readWhole(reading: SpanReading, source: ByteSource, handle: FileHandle): Promise<SpanRead> {
  const { file, format, fields, sink, options, signal } = reading;
  const feeder = new Feeder(format.reader(fields, sink), options, file.size);
  await feeder.feed(source, signal, () => {
    reading.onPiece?.(source.consumed);
    return true;
  });
  checkWhole(file, source);
  feeder.finish(source);
  if (source.damage !== null) {
    const line = await lineIn(openSource(file, handle), Math.max(0, source.position - 1), signal);
    const why = l10n.t('{0} was read up to this line: {1}; copy it again from where it came', file.name, source.damage);
    sink.reject(why, line);
  }
  return { from: 0, to: Number.POSITIVE_INFINITY, lines: 0, hasRecords: true, isDoubtful: false };
}

async function readWithin(span: Span, reading: SpanReading, source: ByteSource, handle: FileHandle): Promise<SpanRead> {
  const { file, format, fields, sink, options, signal } = reading;
  const start = source.position;
  const reader = format.within?.(fields, sink, await readHead(source), span.before);
  if (!reader) throw changed(file);
  const isGuess = span.before === 'unknown';
  const from = isGuess ? await lineStart(handle, span.from, span.to) : Math.max(span.from, start);
  const feeder = new Feeder(reader, options, Math.max(leastBlock, span.to - from));
  const bounds = { from, to: Math.min(span.to, file.size), size: file.size, isGuess };
  const to = await feedSpan(feeder, handle, bounds, signal, (at) => reading.onPiece?.(at));
  if (to === null) throw changed(file);
  const { hasRecords, line } = reader;
  return { from: reader.from, to, lines: line - 1, hasRecords, isDoubtful: isGuess && feeder.wasFull };
}
