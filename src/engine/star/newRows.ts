import type { Columns, DictionaryColumn } from '../../model/columns';
import type { Key } from '../../model/selection';
import { recoded } from './recoded';
import { utcTimes } from './utcTimes';

/** A dimension of the new rows: the code of each row, into its keys. */
export interface NewKeys {
  readonly keys: readonly Key[];
  readonly codes: Uint32Array;
}

/** The columns of several pieces as one, one after the other. */
export class NewRows {
  readonly time: Float64Array;
  readonly user: Uint32Array;
  readonly outcome: Uint8Array;
  readonly file: Uint16Array;
  readonly offset: Float64Array;

  /** @param zone the zone of stamps that carry none; `null` where they do. `codeOf` gives the number of a user, from 1. */
  constructor(
    private readonly pieces: readonly Columns[],
    zone: string | null,
    codeOf: (name: string) => number,
  ) {
    const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
    this.time = new Float64Array(rows);
    this.user = new Uint32Array(rows);
    this.outcome = new Uint8Array(rows);
    this.file = new Uint16Array(rows);
    this.offset = new Float64Array(rows);
    let at = 0;
    for (const { time, user, outcome, file, offset, rows } of pieces) {
      this.time.set(zone === null ? time : utcTimes(time, zone), at);
      if (user) this.user.set(recoded(user.codes, codesOf(user, codeOf)), at);
      if (outcome) this.outcome.set(outcome, at);
      this.file.set(file, at);
      this.offset.set(offset, at);
      at += rows;
    }
  }

  /** The keys of a field; where a piece has no such field, its rows have none. */
  dimension(field: string): NewKeys {
    const places = new Map<Key, number>([[null, 0]]);
    const codes = new Uint32Array(this.time.length);
    let at = 0;
    for (const { dimensions, rows } of this.pieces) {
      const column = dimensions.find((dimension) => dimension.field === field);
      if (column) {
        const placeOf = (value: string): number => {
          const place = places.get(value) ?? places.size;
          places.set(value, place);
          return place;
        };
        codes.set(recoded(column.codes, codesOf(column, placeOf)), at);
      }
      at += rows;
    }
    return { keys: [...places.keys()], codes };
  }
}

/** The new code of each code of a column. A value that no row has gets none. */
function codesOf({ values, codes }: DictionaryColumn, codeOf: (value: string) => number): Uint32Array {
  const next = new Uint32Array(values.length + 1);
  for (const code of codes) if (code !== 0 && next[code] === 0) next[code] = codeOf(values[code - 1]!);
  return next;
}
