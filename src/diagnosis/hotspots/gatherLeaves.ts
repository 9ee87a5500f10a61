import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { SearchedDimension } from './searchedDimensions';
import { TupleKeys } from './tupleKeys';

/** How many events of a leaf are of a user: one entry a pair, user by user. Events without a user are of their day. */
export interface Pairs {
  /** Where the pairs of each user begin, and one past the last. */
  readonly starts: Uint32Array;
  readonly leaf: Uint32Array;
  readonly events: Float64Array;
  /** The errors of each user. */
  readonly errors: Float64Array;
}

export interface Gathered {
  readonly members: readonly Uint32Array[];
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly pairs: Pairs;
}

/** The leaves of the events that are kept, and which users they are of; `null` where there are more leaves than `most`. */
export function* gatherLeaves(
  { rows, user, day, outcome }: Events,
  kept: Uint8Array | null,
  searched: readonly SearchedDimension[],
  most: number,
): Steps<Gathered | null> {
  const keys = new TupleKeys(searched, rows);
  const leafOf = new Map<number, number>();
  const members: number[][] = searched.map(() => []);
  const events: number[] = [];
  const errors: number[] = [];
  const pairs = { starts: [] as number[], leaf: [] as number[], events: [] as number[], errors: [] as number[] };
  /** The pair of each leaf with the user at hand: one that began before the user did is of another. */
  const pairOf: number[] = [];
  let last: number | null = null;
  let begin = 0;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    if (kept !== null && kept[row] === 0) continue;
    const who = user[row] === 0 ? -1 - day[row]! : user[row]!;
    if (who !== last) {
      last = who;
      begin = pairs.leaf.length;
      pairs.starts.push(begin);
      pairs.errors.push(0);
    }
    const key = keys.keyOf(row);
    let leaf = leafOf.get(key);
    if (leaf === undefined) {
      leaf = events.length;
      if (leaf >= most) return null;
      leafOf.set(key, leaf);
      for (const [d, { column, place }] of searched.entries()) members[d]!.push(place[column.codes[row]!]!);
      events.push(0);
      errors.push(0);
      pairOf.push(-1);
    }
    const isError = outcome[row]!;
    events[leaf]!++;
    errors[leaf]! += isError;
    let pair = pairOf[leaf]!;
    if (pair < begin) {
      pair = pairs.leaf.length;
      pairOf[leaf] = pair;
      pairs.leaf.push(leaf);
      pairs.events.push(0);
    }
    pairs.events[pair]!++;
    pairs.errors[pairs.errors.length - 1]! += isError;
  }
  return {
    members: members.map((column) => Uint32Array.from(column)),
    events: Float64Array.from(events),
    errors: Float64Array.from(errors),
    pairs: {
      starts: Uint32Array.from([...pairs.starts, pairs.leaf.length]),
      leaf: Uint32Array.from(pairs.leaf),
      events: Float64Array.from(pairs.events),
      errors: Float64Array.from(pairs.errors),
    },
  };
}
