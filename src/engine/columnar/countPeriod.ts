import type { Events } from '../../model/events';
import type { Block } from './block';
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

/** Counts the codes of the days [from, to). */
export async function countPeriod(
  { code, tuples }: Block,
  { day }: Events,
  starts: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
  pace: Pace,
): Promise<PeriodCounts> {
  const pass = new CountPeriod(code, tuples, day, starts, from, to);
  await overUsers(pass, starts, pace);
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
    private readonly code: Uint16Array | Uint32Array,
    tuples: number,
    private readonly day: Uint16Array | Uint32Array,
    private readonly rows: Uint32Array,
    private readonly first: number,
    private readonly end: number,
  ) {
    const most = code.length - (rows[1] ?? 0);
    this.#list = code instanceof Uint16Array ? new Uint16Array(most) : new Uint32Array(most);
    this.#counts = new Uint32Array(2 * tuples);
    this.#seen = new Uint32Array(2 * tuples);
    this.#starts = new Uint32Array(rows.length);
  }

  over(from: number, to: number): void {
    const { code, day, rows, first, end } = this;
    const counts = this.#counts;
    const list = this.#list;
    const seen = this.#seen;
    let length = this.#length;
    for (let user = from; user < to; user++) {
      this.#starts[user] = length;
      const last = rows[user + 1]!;
      for (let i = rows[user]!; i < last; i++) {
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
