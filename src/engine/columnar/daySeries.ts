import { DayGaps, type DayUsers } from './dayGaps';
import type { Facts } from './facts';
import type { UserPass } from './userPass';

/** By day. */
export interface DayCounts extends DayUsers {
  readonly errors: Float64Array;
  readonly impacted_users: Float64Array;
}

/** The parts of each day of what is kept, not grouped otherwise. Sums over days are the parts of any period. */
export class DaySeries implements UserPass {
  readonly #gaps: DayGaps;
  readonly #errors: Uint32Array;
  readonly #impacted: Uint32Array;
  /** 1 + outcome for each code that is kept, else 0. */
  readonly #verdict: Uint8Array;

  /** @param users 0 for each user of whom nothing is kept; null where that is not known */
  constructor(
    private readonly facts: Facts,
    place: Int32Array,
    private readonly users: Uint8Array | null,
  ) {
    const { calendar } = facts.events;
    this.#gaps = new DayGaps(calendar);
    this.#errors = new Uint32Array(calendar.days);
    this.#impacted = new Uint32Array(calendar.days);
    this.#verdict = new Uint8Array(2 * place.length);
    for (let t = 0; t < place.length; t++) if (place[t]! >= 0) this.#verdict.set([1, 2], 2 * t);
  }

  over(from: number, to: number): void {
    const { starts, events, block, kept: rows } = this.facts;
    const { code } = block;
    const { day } = events;
    const { days } = events.calendar;
    const { counts, farthest } = this.#gaps;
    const errors = this.#errors;
    const impacted = this.#impacted;
    const verdict = this.#verdict;
    const { users } = this;
    for (let user = from; user < to; user++) {
      if (users !== null && users[user] === 0) continue;
      // User 0, the events without a user, is never new.
      let last = user === 0 ? days : -farthest;
      let lastFailed = -1;
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const kept = verdict[code[i]!]!;
        if (kept === 0 || (rows !== null && rows[i] === 0)) continue;
        const d = day[i]!;
        let gap = d - last;
        if (gap > farthest) gap = farthest;
        // A clock set back over midnight may take a user back a day.
        if (gap < 0) gap = 0;
        else last = d;
        counts[gap * days + d]!++;
        if (kept === 1) continue;
        errors[d]!++;
        if (d === lastFailed || user === 0) continue;
        lastFailed = d;
        impacted[d]!++;
      }
    }
  }

  counted(): DayCounts {
    const errors = Float64Array.from(this.#errors);
    return { ...this.#gaps.counted(), errors, impacted_users: Float64Array.from(this.#impacted) };
  }
}
