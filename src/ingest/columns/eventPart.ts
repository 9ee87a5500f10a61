import type { Rejected } from '../rejects';
import type { ColumnPart } from './columnPart';
import type { OffsetSpan } from './stampOffsets';

/** The events out of a part of one file, as arrays that can be handed to another thread. */
export interface EventPart {
  readonly rows: number;
  readonly time: Float64Array<ArrayBuffer>;
  /** Places in the file. */
  readonly offset: Float64Array<ArrayBuffer>;
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

/** The memory that moves along when a part is handed over. */
export function buffersOf({ time, offset, columns, derived }: EventPart): ArrayBuffer[] {
  const coded = [...columns, ...derived].flatMap((column) =>
    column ? [column.codes, column.values.lengths, column.values.arena] : [],
  );
  return [time, offset, ...coded].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
