import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { SearchedDimension } from './searchedDimensions';

/** Which leaf each event is of. */
export interface LeafRows {
  /** By row; -1 of an event that is not kept. */
  readonly of: Int32Array;
  readonly leaves: number;
  /** The member, by dimension and leaf. */
  readonly members: readonly Uint32Array[];
}

/** Up to so many numbers are looked up in a table, which processors keep at hand; of more, those that occur in a map. */
const mostInTable = 2 ** 20;

/** The leaves of the events that are kept; `null` where there are more than `most`. */
export function* leafRows(
  { rows }: Pick<Events, 'rows'>,
  kept: Uint8Array | null,
  searched: readonly SearchedDimension[],
  most: number,
): Steps<LeafRows | null> {
  const of = new Int32Array(rows);
  if (kept) for (let row = 0; row < rows; row++) if (kept[row] === 0) of[row] = -1;
  let firstRows: readonly number[] = [0];
  for (let next = 0; next < searched.length; ) {
    let keys = firstRows.length;
    // Of several dimensions the members are one number, as long as a table has room for it.
    for (const first = next; next < searched.length; next++) {
      const dimension = searched[next]!;
      if (next > first && keys * dimension.size > mostInTable) break;
      if (keys * dimension.size >= 2 ** 31) return null;
      keys *= dimension.size;
      yield* addMembers(of, dimension);
    }
    const numbered = yield* numberKeys(of, keys, most);
    if (!numbered) return null;
    firstRows = numbered;
  }
  const members = searched.map(({ column, place }) => Uint32Array.from(firstRows, (row) => place[column.codes[row]!]!));
  return { of, leaves: firstRows.length, members };
}

/** Makes of each row's number one that tells its member of a dimension as well. */
function* addMembers(of: Int32Array, { column: { codes }, place, size }: SearchedDimension): Steps<void> {
  for (let row = 0; row < of.length; row++) {
    if (row % stretch === 0) yield;
    const key = of[row]!;
    if (key >= 0) of[row] = key * size + place[codes[row]!]!;
  }
}

/** Numbers those that occur by their first row, which is told; `null` where there are more than `most`. */
function* numberKeys(of: Int32Array, keys: number, most: number): Steps<readonly number[] | null> {
  const firstRows: number[] = [];
  const table = keys <= mostInTable ? new Int32Array(keys).fill(-1) : null;
  const map = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    if (row % stretch === 0) yield;
    const key = of[row]!;
    if (key < 0) continue;
    let number = table ? table[key]! : (map.get(key) ?? -1);
    if (number < 0) {
      number = firstRows.push(row) - 1;
      if (number >= most) return null;
      if (table) table[key] = number;
      else map.set(key, number);
    }
    of[row] = number;
  }
  return firstRows;
}
