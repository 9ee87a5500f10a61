import type { Codes } from '../../model/columns';
import type { Rejected } from '../rejects';
import type { ColumnPart } from './columnPart';
import type { OffsetSpan } from './stampOffsets';

/** The events out of a part of one file, as arrays that can be handed to another thread. */
export interface EventPart {
  readonly rows: number;
  readonly time: Float64Array;
  /** Places in the file. */
  readonly offset: Float64Array;
  /** In the order of first sight. */
  readonly fields: readonly string[];
  /** Those of them that a format knows of beforehand. */
  readonly expected: readonly string[];
  /** By field; `null` for one that is not kept, or had too many values already. */
  readonly columns: readonly (ColumnPart | null)[];
  readonly derived: readonly ColumnPart[];
  readonly stamps: readonly OffsetSpan[];
  /** Lines are counted from 1 at the part's first. */
  readonly rejects: readonly Omit<Rejected, 'file'>[];
}

/**
 * The part in memory that threads share. Not handed over: once any buffer of a thread has been detached, V8 throws away
 * all code compiled for arrays and checks each access from then on, which costs more than all copies together.
 */
export const sharedPart = (part: EventPart): EventPart => ({
  ...part,
  time: shared(part.time),
  offset: shared(part.offset),
  columns: part.columns.map((column) => column && sharedColumn(column)),
  derived: part.derived.map(sharedColumn),
});

const sharedColumn = ({ values: { lengths, arena }, ...column }: ColumnPart): ColumnPart => ({
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
