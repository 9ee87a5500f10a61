import type { Codes } from '../../model/columns';
import type { RangeTimes } from './eventTimes';
import type { RangeColumn } from './rangeColumn';
import type { Rejected } from './rejects';

/** The events out of a range of one file, as arrays that can be handed to another thread. */
export interface RangeEvents {
  readonly rows: number;
  readonly times: RangeTimes;
  /** Places in the file. */
  readonly offset: Float64Array;
  /** In the order of first sight. */
  readonly fields: readonly string[];
  /** Those of them that a format knows of beforehand. */
  readonly expected: readonly string[];
  /** By field; `null` for one that is not kept, or had too many values already. */
  readonly columns: readonly (RangeColumn | null)[];
  readonly derived: readonly RangeColumn[];
  /** Lines are counted from 1 at the range's first. */
  readonly rejects: readonly Omit<Rejected, 'file'>[];
}

/**
 * The events in memory that threads share. Not handed over: once any buffer of a thread has been detached, V8 throws away
 * all code compiled for arrays and checks each access from then on, which costs more than all copies together.
 */
export const sharedEvents = (events: RangeEvents): RangeEvents => ({
  ...events,
  times: sharedTimes(events.times),
  offset: shared(events.offset),
  columns: events.columns.map((column) => column && sharedColumn(column)),
  derived: events.derived.map(sharedColumn),
});

const sharedTimes = ({ time, dates, ...more }: RangeTimes): RangeTimes => ({
  ...more,
  time: shared(time),
  dates: dates && { ...dates, dayFirst: shared(dates.dayFirst) },
});

const sharedColumn = ({ values: { lengths, arena }, ...column }: RangeColumn): RangeColumn => ({
  ...column,
  codes: shared(column.codes),
  values: { lengths: shared(lengths), arena: shared(arena) },
});

function shared<A extends Codes | Int32Array | Float64Array>(array: A): A {
  const make = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new make(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
