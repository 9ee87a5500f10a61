/**
 * Counts by the joint members of all dimensions: a leaf is a tuple of members that occurs. All columns have one value a
 * leaf; `expected` are the errors that there would be if nothing were the matter.
 */
export interface Leaves {
  /** The number of members, by dimension. */
  readonly sizes: readonly number[];
  /** The member, by dimension and leaf. */
  readonly members: readonly Uint32Array[];
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly expected: Float64Array;
}

/** Counts of a segment, or of all. */
export interface SegmentCounts {
  readonly events: number;
  readonly errors: number;
  readonly expected: number;
}

/** The sums of all leaves. */
export function totalOf({ events, errors, expected }: Leaves): SegmentCounts {
  return { events: sumOf(events), errors: sumOf(errors), expected: sumOf(expected) };
}

export function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}
