import type { Calendar } from './calendar';
import type { Codes } from './columns';
import type { Key } from './selection';

/** A field to slice by. `name` is its identifier (in SQL `dim_<name>`); members are ordered by falling event count. */
export interface Dimension {
  readonly name: string;
  readonly field: string;
  readonly members: readonly Key[];
}

export interface DimensionColumn extends Dimension {
  /** Index into `members`. */
  readonly codes: Codes;
}

/**
 * The fact table as columns, ordered user by user and then by time, so that distinct users and active days are
 * run-length facts of one pass. Events without a user come first, as user 0.
 */
export interface Events {
  readonly rows: number;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  /** Index of the day in the calendar: 0 is the log's first day. */
  readonly day: Uint16Array | Uint32Array;
  /** 0 = none, else 1 + index into `userNames`. */
  readonly user: Uint32Array;
  readonly userNames: readonly string[];
  /** 1 = error. All zero where no outcome is known. */
  readonly outcome: Uint8Array;
  readonly dimensions: readonly DimensionColumn[];
  readonly file: Uint16Array;
  readonly offset: Float64Array;
  readonly files: readonly string[];
  readonly calendar: Calendar;
}
