import type { FieldNames } from '../bytes/fieldNames';
import { buffersOf } from '../columns/eventPart';
import type { EventStore } from '../columns/eventStore';
import { freeBuffers } from '../columns/freeBuffers';
import type { Before } from '../formats/logFormat';
import type { Range, RangePart } from './range';

/** Where the reading of a file has come to. */
interface Place {
  at: number;
  line: number;
  before: Before;
}

export interface Absorbing {
  readonly paths: readonly string[];
  readonly sizes: readonly number[];
  readonly fields: FieldNames;
  readonly store: EventStore;
  /** Reads a range here and now, for one that was guessed wrong. */
  read(range: Range): Promise<RangePart>;
}

/**
 * Puts the parts of ranges into the store, in order, so that it comes to hold what reading the files from start to end
 * would give. A part counts only if it begins where the record before it ended; what it should have held is else read
 * again from there.
 */
export async function absorbRanges(
  ranges: readonly Range[],
  partOf: (i: number) => Promise<RangePart>,
  { paths, sizes, fields, store, read }: Absorbing,
): Promise<void> {
  let place: Place = { at: 0, line: 1, before: 'nothing' };
  const take = (part: RangePart): void => {
    store.absorb(part.events, place.line);
    freeBuffers(buffersOf(part.events));
    if (part.hasSurplus) fields.surplus = true;
    if (part.lines > 0) place.before = part.hasRecords ? 'records' : 'rejects';
    place.at = part.to;
    place.line += part.lines;
  };
  for (const [i, range] of ranges.entries()) {
    if (range.before === 'nothing') {
      place = { at: range.from, line: 1, before: 'nothing' };
      store.beginFile(paths[range.file] ?? '');
    }
    const part = await partOf(i);
    const fits = range.before === 'nothing' || part.from === place.at;
    if (fits && !part.isDoubtful && !part.hasSurplus) take(part);
    const end = Math.min(range.to, sizes[range.file] ?? 0);
    while (place.at < end)
      take(await read({ ...range, from: place.at, before: place.before, fields: fields.names.slice() }));
  }
}
