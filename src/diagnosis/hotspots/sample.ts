import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { LeafRows } from './leafRows';

/** How many events of a leaf are of a user: one entry a pair, user by user. Events without a user are of their day. */
export interface Pairs {
  /** Where the pairs of each user begin, and one past the last. */
  readonly starts: Uint32Array;
  readonly leaf: Uint32Array;
  readonly events: Float64Array;
  readonly errors: Float64Array;
}

/** The events of some days, by leaf. */
export interface Sample {
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly pairs: Pairs;
  /** Whether any event has a user. */
  readonly isOfUsers: boolean;
}

/** Counts the events of the days [from, to) by leaf, and by user and leaf. */
export function* sampleOf(
  { rows, user, day, outcome }: Events,
  { of, leaves }: LeafRows,
  { from, to }: DayRange,
): Steps<Sample> {
  const pairs = { starts: [] as number[], leaf: [] as number[], events: [] as number[], errors: [] as number[] };
  /** The pair of each leaf with the user at hand: one that began before the user did is of another. */
  const pairOf = new Int32Array(leaves).fill(-1);
  let last: number | null = null;
  let begin = 0;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const leaf = of[row]!;
    const at = day[row]!;
    if (leaf < 0 || at < from || at >= to) continue;
    const who = user[row] === 0 ? -1 - at : user[row]!;
    if (who !== last) {
      last = who;
      begin = pairs.leaf.length;
      pairs.starts.push(begin);
    }
    let pair = pairOf[leaf]!;
    if (pair < begin) {
      pair = pairs.leaf.length;
      pairOf[leaf] = pair;
      pairs.leaf.push(leaf);
      pairs.events.push(0);
      pairs.errors.push(0);
    }
    pairs.events[pair]!++;
    pairs.errors[pair]! += outcome[row]!;
  }
  pairs.starts.push(pairs.leaf.length);
  return sumsOf(leaves, last !== null && last > 0, {
    starts: Uint32Array.from(pairs.starts),
    leaf: Uint32Array.from(pairs.leaf),
    events: Float64Array.from(pairs.events),
    errors: Float64Array.from(pairs.errors),
  });
}

/** The counts by leaf of one of two halves of the users, each drawn by lot once and for all. */
export function halfOf({ events: { length }, pairs }: Sample, half: 0 | 1): Pick<Sample, 'events' | 'errors'> {
  const events = new Float64Array(length);
  const errors = new Float64Array(length);
  for (let user = 0; user + 1 < pairs.starts.length; user++) {
    if (Math.imul(user + 1, 0x9e3779b1) >>> 31 !== half) continue;
    const end = pairs.starts[user + 1]!;
    for (let pair = pairs.starts[user]!; pair < end; pair++) {
      events[pairs.leaf[pair]!]! += pairs.events[pair]!;
      errors[pairs.leaf[pair]!]! += pairs.errors[pair]!;
    }
  }
  return { events, errors };
}

function sumsOf(leaves: number, isOfUsers: boolean, pairs: Pairs): Sample {
  const events = new Float64Array(leaves);
  const errors = new Float64Array(leaves);
  for (let pair = 0; pair < pairs.leaf.length; pair++) {
    events[pairs.leaf[pair]!]! += pairs.events[pair]!;
    errors[pairs.leaf[pair]!]! += pairs.errors[pair]!;
  }
  return { events, errors, pairs, isOfUsers };
}
