import type { DictionaryColumn } from '../../model/columns';

/** The events of a log with the values of all fields that were kept. All arrays have `rows` entries. */
export interface EventTable {
  readonly rows: number;
  readonly time: Float64Array;
  readonly offset: Float64Array;
  readonly file: Uint16Array;
  readonly columns: ReadonlyMap<string, DictionaryColumn>;
}
