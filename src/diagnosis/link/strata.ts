import type { Steps } from '../../engine/columnar/steps';

/** A trait of user-days: the place of each, below `places`. */
export interface Trait {
  readonly places: number;
  readonly place: Uint8Array;
}

/** Which user-days are alike: the stratum of each, below `count`. */
export interface Strata {
  readonly count: number;
  readonly of: Uint32Array;
}

/** Keys up to so many are numbered by a table of all of them. */
const mostKeys = 2 ** 22;

/** The strata of the combinations of traits that occur. */
export function* strataOf(entries: number, traits: readonly Trait[]): Steps<Strata> {
  const of = new Uint32Array(entries);
  let keys = 1;
  for (const { places, place } of traits) {
    if (keys * places > mostKeys) keys = numbered(of, keys);
    for (let i = 0; i < entries; i++) of[i] = of[i]! * places + place[i]!;
    keys *= places;
    yield;
  }
  const count = numbered(of, keys);
  yield;
  return { count, of };
}

/** Numbers the keys that occur from 0 on, in place. */
function numbered(of: Uint32Array, keys: number): number {
  const known = new Uint32Array(keys);
  let count = 0;
  for (let i = 0; i < of.length; i++) {
    const key = of[i]!;
    let stratum = known[key]!;
    if (stratum === 0) {
      stratum = ++count;
      known[key] = stratum;
    }
    of[i] = stratum - 1;
  }
  return count;
}
