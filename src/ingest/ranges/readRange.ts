import type { FileHandle } from 'node:fs/promises';
import { FieldNames } from '../bytes/fieldNames';
import { EventStore } from '../columns/eventStore';
import type { FieldPlan } from '../columns/fieldPlan';
import { formatOf } from '../detectFormat';
import { Feeder, type FeederOptions } from '../feeder';
import { changed, withOpen } from '../logFile';
import { readHead } from '../readSample';
import type { ByteSource } from '../sources/byteSource';
import { checkWhole } from '../sources/openSource';
import { feedRange } from './feedRange';
import { lineStart } from './lineStart';
import { isWholeFile, type Range, type RangeFile, type RangePart } from './range';

export interface RangeReading {
  readonly file: RangeFile;
  readonly plan: FieldPlan;
  readonly options: FeederOptions;
  readonly signal: AbortSignal;
}

/**
 * Reads the records that start in a range of a file.
 * @throws ReadError if the file has changed or cannot be read; the signal's reason.
 */
export function readRange(range: Range, reading: RangeReading): Promise<RangePart> {
  const fields = new FieldNames(range.fields);
  const store = new EventStore(fields, reading.plan);
  return withOpen(reading.file, async (source, handle) => {
    const read = isWholeFile(range)
      ? await readWhole(reading, source, fields, store)
      : await readWithin(range, reading, source, handle, fields, store);
    return { ...read, hasSurplus: fields.surplus, events: store.part() };
  });
}

/** A block has room for some lines, however narrow its range. */
const leastBlock = 1024;

type Read = Omit<RangePart, 'events' | 'hasSurplus'>;

async function readWhole(
  { file, options, signal }: RangeReading,
  source: ByteSource,
  fields: FieldNames,
  store: EventStore,
): Promise<Read> {
  const feeder = new Feeder(formatOf(file.formatId).reader(fields, store), options, file.size);
  await feeder.feed(source, signal);
  checkWhole(file, source);
  feeder.finish(source);
  return { from: 0, to: Number.POSITIVE_INFINITY, lines: 0, hasRecords: true, isDoubtful: false };
}

async function readWithin(
  range: Range,
  { file, options, signal }: RangeReading,
  source: ByteSource,
  handle: FileHandle,
  fields: FieldNames,
  store: EventStore,
): Promise<Read> {
  const start = source.position;
  const reader = formatOf(file.formatId).within?.(fields, store, await readHead(source), range.before);
  if (!reader) throw changed(file);
  const isGuess = range.before === 'unknown';
  const from = isGuess ? await lineStart(handle, range.from, range.to) : Math.max(range.from, start);
  const feeder = new Feeder(reader, options, Math.max(leastBlock, range.to - from));
  const to = await feedRange(
    feeder,
    handle,
    { from, to: Math.min(range.to, file.size), size: file.size, isGuess },
    signal,
  );
  if (to === null) throw changed(file);
  const { hasRecords, line } = reader;
  return { from: reader.from, to, lines: line - 1, hasRecords, isDoubtful: isGuess && feeder.wasFull };
}
