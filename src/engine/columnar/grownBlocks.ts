import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import type { Key } from '../../model/selection';
import { sharedArray } from '../sharedArray';
import type { Merge } from '../star/merge';
import { type Block, narrowTuples } from './block';

/**
 * The blocks of a log that grew: rows that were there keep their tuples, whose members may be numbered anew, and the rows
 * that came get theirs. `null` where the tuples have become too many for that.
 */
export function grownBlocks(
  blocks: readonly Block[],
  before: Events,
  events: Events,
  merge: Merge,
): readonly Block[] | null {
  const places = merge.newPlaces();
  const out: Block[] = [];
  for (const block of blocks) {
    const grown = grownBlock(block, before, events, merge, places);
    if (!grown) return null;
    out.push(grown);
  }
  return out;
}

function grownBlock(
  { id, code: old, tuples, members }: Block,
  before: Events,
  events: Events,
  merge: Merge,
  places: Uint32Array,
): Block | null {
  const columns = [...members].map(([name, of]) => {
    const { codes, members: now } = findDimension(events.dimensions, name);
    const then = findDimension(before.dimensions, name).members;
    return { name, codes, size: now.length, of: renumbered(of, then, now) };
  });
  if (columns.reduce((product, { size }) => product * size, 1) > Number.MAX_SAFE_INTEGER) return null;
  const numbers = new Map<number, number>();
  for (let t = 0; t < tuples; t++)
    numbers.set(
      keyOf(columns, ({ of }) => of[t]!),
      t,
    );
  const code = old instanceof Uint16Array ? sharedArray(Uint16Array, merge.rows) : sharedArray(Uint32Array, merge.rows);
  merge.pickInto(code, old, new Uint8Array(places.length));
  const firsts: number[] = [];
  for (const row of places) {
    const key = keyOf(columns, ({ codes }) => codes[row]!);
    let tuple = numbers.get(key);
    if (tuple === undefined) {
      tuple = tuples + firsts.push(row) - 1;
      numbers.set(key, tuple);
    }
    code[row] = 2 * tuple + events.outcome[row]!;
  }
  const all = tuples + firsts.length;
  if (code instanceof Uint16Array && all > narrowTuples) return null;
  const grown = columns.map(({ name, of, codes }): [string, Uint32Array] => {
    const longer = new Uint32Array(all);
    longer.set(of);
    firsts.forEach((row, i) => {
      longer[tuples + i] = codes[row]!;
    });
    return [name, longer];
  });
  return { id, code, tuples: all, members: new Map(grown) };
}

/** The member of each tuple as it is numbered now; 0 for one that no row has any more. */
function renumbered(of: Uint32Array, before: readonly Key[], members: readonly Key[]): Uint32Array {
  const places = new Map(members.map((member, place) => [member, place]));
  const next = Uint32Array.from(before, (member) => places.get(member) ?? 0);
  return of.map((member) => next[member]!);
}

/** Members as one number of mixed radix. */
function keyOf<C extends { readonly size: number }>(columns: readonly C[], memberOf: (column: C) => number): number {
  let key = 0;
  for (const column of columns) key = key * column.size + memberOf(column);
  return key;
}
