import type { Codes } from '../../model/columns';
import { sharedArray } from '../sharedArray';
import { type Block, narrowTuples } from './block';
import type { Pace } from './pace';
import { DirectNumbers, HashedNumbers } from './tupleNumbers';

/** Values below `size`, one a row, in the bits of `codes` from `shift` on. */
export interface Column {
  readonly codes: Codes;
  readonly shift: 0 | 1;
  readonly size: number;
}

/** The tuples of some columns that occur, and the value of each tuple in each column. */
export interface Joint extends Pick<Block, 'code' | 'tuples'> {
  readonly values: readonly Uint32Array[];
}

/** Keys up to here are numbered by a table with a place for each. */
const tableKeys = 2 ** 22;
const stretch = 2 ** 12;

/** The joint tuples of columns; `null` for more than `most`, or where their keys do not fit into 31 bits. */
export async function joint(
  columns: readonly Column[],
  outcome: Uint8Array,
  most: number,
  pace: Pace,
): Promise<Joint | null> {
  const product = columns.reduce((all, { size }) => all * size, 1);
  if (product >= 2 ** 31) return null;
  const rows = outcome.length;
  const limit = Math.min(most, rows);
  const direct = product <= tableKeys || columns.length < 2;
  const numbers = direct ? new DirectNumbers(product, limit) : new HashedNumbers(limit);
  const code =
    Math.min(limit, product) <= narrowTuples ? sharedArray(Uint16Array, rows) : sharedArray(Uint32Array, rows);
  const keys = new Int32Array(stretch);
  for (let at = 0; at < rows; at += stretch) {
    const count = Math.min(stretch, rows - at);
    fillKeys(keys, columns, at, count);
    if (!numbers.take(keys, count, outcome, code, at)) return null;
    if (pace.isDue()) await pace.rest();
  }
  return { code, tuples: numbers.keys.length, values: valuesOf(numbers.keys, columns) };
}

/** As few bits a code as the tuples allow. */
export const anyJoint = async (columns: readonly Column[], outcome: Uint8Array, pace: Pace): Promise<Joint | null> =>
  (await joint(columns, outcome, narrowTuples, pace)) ?? joint(columns, outcome, outcome.length, pace);

/** Keys of mixed radix. The loops run in stretches that stay in the cache. */
function fillKeys(keys: Int32Array, columns: readonly Column[], at: number, count: number): void {
  keys.fill(0, 0, count);
  for (const { codes, shift, size } of columns) {
    for (let i = 0; i < count; i++) keys[i] = Math.imul(keys[i]!, size) + (codes[at + i]! >>> shift);
  }
}

function valuesOf(keys: readonly number[], columns: readonly Column[]): readonly Uint32Array[] {
  let stride = 1;
  const values: Uint32Array[] = [];
  for (const { size } of [...columns].reverse()) {
    const below = stride;
    values.unshift(Uint32Array.from(keys, (key) => Math.floor(key / below) % size));
    stride *= size;
  }
  return values;
}
