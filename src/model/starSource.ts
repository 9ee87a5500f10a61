import type { Calendar } from './calendar';
import type { Codes } from './columns';
import type { Events } from './events';
import type { Key } from './selection';

/** What a star schema is of, beside its rows: plain data, small enough to send anywhere. */
export interface StarShape {
  /** Events. */
  readonly rows: number;
  readonly users: number;
  readonly dimensions: readonly { readonly name: string; readonly members: number }[];
  readonly files: readonly string[];
  readonly calendar: Calendar;
  /** What is told of the log in the table `meta`: names and texts. */
  readonly meta: readonly (readonly [name: string, value: string | null])[];
}

/** A run of rows of the fact table as columns, `codes` one a dimension. All arrays have `rows` entries. */
export interface FactRows extends Pick<Events, 'rows' | 'time' | 'day' | 'user' | 'outcome' | 'file' | 'offset'> {
  readonly codes: readonly Codes[];
}

type Later<T> = T | Promise<T>;

/** What a star schema is filled from, run by run, so that nobody holds its rows a second time. */
export interface StarSource {
  readonly shape: StarShape;
  /** The names of users, or the members of dimension i, from a place on; none at the end. */
  texts(of: 'users' | number, from: number): Later<readonly Key[]>;
  /** The facts from a row on; no rows at the end. */
  facts(from: number): Later<FactRows>;
}
