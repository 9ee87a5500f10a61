import { BitCounter } from './bitCounter';
import type { Places } from './places';
import type { Work } from './shared/work';
import type { UserPass } from './userPass';

/** The groups that one pass has bits for. */
export const bitGroups = 64;

export interface BitsGiven {
  /** See PeriodCounts. */
  readonly list: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  /** The bits of each tuple: two words, side by side as its two codes are. */
  readonly bits: Int32Array;
}

/** Gives the groups of a grouping bits, from `first` on, in the words of each tuple. */
export function addBits(bits: Int32Array, { place }: Places, first: number): void {
  for (let t = 0; t < place.length; t++) {
    if (place[t]! < 0) continue;
    const bit = first + place[t]!;
    bits[2 * t + (bit >> 5)]! |= 1 << (bit & 31);
  }
}

/**
 * Distinct users and impacted users of the groups of several groupings, 64 groups together: each has a bit, a user's
 * bits are those of its codes, and at its end those that are set are counted.
 */
export class DistinctBits implements UserPass {
  readonly #users = [new BitCounter(), new BitCounter()] as const;
  readonly #impacted = [new BitCounter(), new BitCounter()] as const;

  constructor(private readonly given: BitsGiven) {}

  get work(): Work {
    return { kind: 'bits', given: this.given };
  }

  over(from: number, to: number): void {
    const { list, starts, bits } = this.given;
    const [users, moreUsers] = this.#users;
    const [impacted, moreImpacted] = this.#impacted;
    for (let user = from; user < to; user++) {
      let low = 0;
      let high = 0;
      let lowFailed = 0;
      let highFailed = 0;
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const code = list[i]!;
        const a = bits[code & ~1]!;
        const b = bits[code | 1]!;
        const failed = -(code & 1);
        low |= a;
        high |= b;
        lowFailed |= a & failed;
        highFailed |= b & failed;
      }
      if ((low | high) === 0) continue;
      users.add(low);
      moreUsers.add(high);
      impacted.add(lowFailed);
      moreImpacted.add(highFailed);
    }
  }

  tallies(): readonly Uint32Array[] {
    return [...this.#users, ...this.#impacted].map((counter) => counter.counts());
  }

  /** The users of each bit, and those with an error. */
  counted(): { readonly users: Uint32Array; readonly impacted: Uint32Array } {
    return { users: side(this.#users), impacted: side(this.#impacted) };
  }
}

function side([low, high]: readonly [BitCounter, BitCounter]): Uint32Array {
  const out = new Uint32Array(bitGroups);
  out.set(low.counts());
  out.set(high.counts(), 32);
  return out;
}
