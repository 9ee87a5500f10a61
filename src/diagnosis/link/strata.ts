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

/** The strata of the combinations of traits that occur; those of one trait more are within those without it. */
export function* strataOf(entries: number, traits: readonly Trait[]): Steps<Strata> {
  let of = new Uint32Array(entries);
  let count = 1;
  for (const { places, place } of traits) {
    const known = new Uint32Array(count * places);
    const next = new Uint32Array(entries);
    count = 0;
    for (let i = 0; i < entries; i++) {
      const key = of[i]! * places + place[i]!;
      let stratum = known[key]!;
      if (stratum === 0) {
        stratum = ++count;
        known[key] = stratum;
      }
      next[i] = stratum - 1;
    }
    of = next;
    yield;
  }
  return { count, of };
}
