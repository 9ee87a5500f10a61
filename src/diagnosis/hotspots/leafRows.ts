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

/** Of pairs of leaf and member beyond so many, those that occur are kept in a map. */
const mostInTable = 2 ** 22;

/** The leaves of the events that are kept; `null` where there are more than `most`. */
export function* leafRows(
  { rows }: Pick<Events, 'rows'>,
  kept: Uint8Array | null,
  searched: readonly SearchedDimension[],
  most: number,
): Steps<LeafRows | null> {
  const of = new Int32Array(rows);
  if (kept) for (let row = 0; row < rows; row++) if (kept[row] === 0) of[row] = -1;
  let firstRows: number[] = [0];
  for (const dimension of searched) {
    const groups: number = firstRows.length;
    firstRows = [];
    const split = groups * dimension.size > mostInTable ? splitByMap : splitByTable;
    yield* split(of, groups, dimension, firstRows);
    if (firstRows.length > most) return null;
  }
  const members = searched.map(({ column, place }) => Uint32Array.from(firstRows, (row) => place[column.codes[row]!]!));
  return { of, leaves: firstRows.length, members };
}

/** Splits groups of rows by one more dimension, and tells a first row of each of the new ones. */
type Split = (of: Int32Array, groups: number, dimension: SearchedDimension, firstRows: number[]) => Steps<void>;

const splitByTable: Split = function* (of, groups, { column: { codes }, place, size }, firstRows) {
  const table = new Int32Array(groups * size).fill(-1);
  for (let row = 0; row < of.length; row++) {
    if (row % stretch === 0) yield;
    const group = of[row]!;
    if (group < 0) continue;
    const key = group * size + place[codes[row]!]!;
    if (table[key]! < 0) table[key] = firstRows.push(row) - 1;
    of[row] = table[key]!;
  }
};

const splitByMap: Split = function* (of, _, { column: { codes }, place, size }, firstRows) {
  const numbers = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    if (row % stretch === 0) yield;
    const group = of[row]!;
    if (group < 0) continue;
    const key = group * size + place[codes[row]!]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = firstRows.push(row) - 1;
      numbers.set(key, number);
    }
    of[row] = number;
  }
};
