import type { FieldNames } from '../bytes/fieldNames';
import type { EventStore } from '../columns/eventStore';
import type { Before } from '../formats/logFormat';
import type { Range, RangeRead } from '../ranges/range';
import { readSpan, type SpanRead } from '../ranges/readSpan';
import type { KnownFile } from '../sampling/lookAtFile';
import type { FeederOptions } from './feeder';

export interface Filling {
  readonly known: readonly KnownFile[];
  readonly fields: FieldNames;
  readonly store: EventStore;
  readonly options: FeederOptions;
  readonly signal: AbortSignal;
  /** Called after each piece with the bytes read so far, in order. */
  onPiece(bytes: number): void;
}

/**
 * Fills a store with the records of ranges, in order. What others have read of a range, `readOf` gives; `null` where it is
 * to be read here. A range counts only if it begins where the record before it ended, and what it lacks is read here: so the
 * store comes to hold what reading all files from their start to their end would give, whatever the ranges.
 * @throws ReadError if a file has changed meanwhile; the signal's reason.
 */
export async function fillStore(
  ranges: readonly Range[],
  { known, fields, store, options, signal, onPiece }: Filling,
  readOf: (i: number) => Promise<RangeRead | null> = async () => null,
): Promise<void> {
  let at = 0;
  let before: Before = 'nothing';
  let bytes = 0;
  const goOn = ({ to, lines, hasRecords }: SpanRead): void => {
    store.passLines(lines);
    if (lines > 0) before = hasRecords ? 'records' : 'rejects';
    at = to;
  };
  for (const [i, range] of ranges.entries()) {
    const file = known[range.file];
    if (!file) throw new RangeError(`the log has no file ${range.file}`);
    if (range.before === 'nothing') {
      at = 0;
      before = 'nothing';
      store.beginFile(file.path);
    }
    const rangeRead = await readOf(i);
    signal.throwIfAborted();
    if (
      rangeRead &&
      (range.before === 'nothing' || rangeRead.from === at) &&
      isSure(rangeRead) &&
      store.canAbsorb(rangeRead.events)
    ) {
      store.absorb(rangeRead.events);
      goOn(rangeRead);
    }
    const end = Math.min(range.to, file.size);
    if (at < end) {
      const span = { from: at, to: range.to, before };
      const reading = { file, format: file.format, fields, sink: store, options, signal };
      goOn(await readSpan(span, { ...reading, onPiece: (place) => onPiece(bytes + place) }));
    } else onPiece(bytes + end);
    if (end === file.size) bytes += file.size;
  }
}

const isSure = ({ isDoubtful, hasSurplus }: RangeRead): boolean => !isDoubtful && !hasSurplus;
