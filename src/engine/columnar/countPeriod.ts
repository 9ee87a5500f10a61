import type { DayRange } from '../../model/calendar';
import type { Facts } from './facts';
import type { Pace } from './pace';
import { overUsers, type UserPass } from './userPass';

/** What a block's rows of a period come down to, whatever is selected and however it is grouped. */
export interface PeriodCounts {
  /** Events by code. */
  readonly counts: Uint32Array;
  /** The codes of each user, once each, from `starts[user]` on. */
  readonly list: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
}

/** Counts the codes of the days of a period. */
export async function countPeriod(facts: Facts, period: DayRange, pace: Pace): Promise<PeriodCounts> {
  const pass = new CountPeriod(facts, period);
  await overUsers(pass, facts.starts, pace);
  return pass.counted();
}

class CountPeriod implements UserPass {
  readonly #counts: Uint32Array;
  readonly #list: Uint16Array | Uint32Array;
  readonly #starts: Uint32Array;
  /** The user that had a code last. */
  readonly #seen: Uint32Array;
  #length = 0;

  constructor(
    private readonly facts: Facts,
    private readonly period: DayRange,
  ) {
    const { block, starts } = facts;
    const most = block.code.length - starts[1]!;
    this.#list = block.code instanceof Uint16Array ? new Uint16Array(most) : new Uint32Array(most);
    this.#counts = new Uint32Array(2 * block.tuples);
    this.#seen = new Uint32Array(2 * block.tuples);
    this.#starts = new Uint32Array(starts.length);
  }

  over(from: number, to: number): void {
    const { block, events, kept, starts } = this.facts;
    const { code } = block;
    const { day } = events;
    const { from: first, to: end } = this.period;
    const counts = this.#counts;
    const list = this.#list;
    const seen = this.#seen;
    let length = this.#length;
    for (let user = from; user < to; user++) {
      this.#starts[user] = length;
      const last = starts[user + 1]!;
      for (let i = starts[user]!; i < last; i++) {
        if (kept !== null && kept[i] === 0) continue;
        const d = day[i]!;
        if (d < first || d >= end) continue;
        const c = code[i]!;
        counts[c]!++;
        // User 0, the events without a user, is never new.
        if (seen[c] === user) continue;
        seen[c] = user;
        list[length++] = c;
      }
    }
    this.#length = length;
    this.#starts[to] = length;
  }

  counted(): PeriodCounts {
    return { counts: this.#counts, list: this.#list.slice(0, this.#length), starts: this.#starts };
  }
}
