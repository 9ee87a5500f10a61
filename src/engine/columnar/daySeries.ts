import type { DayRange } from '../../model/calendar';
import type { Facts } from './facts';
import type { UserPass } from './userPass';

/**
 * The parts of each day of what is kept, not grouped otherwise. A user is in the trailing windows of the days that its
 * active days reach: intervals of which only the ends of their union are written, where one begins behind the end of
 * those before. Sums over days are the parts of any period.
 */
export class DaySeries implements UserPass {
  /** Events by day and outcome. */
  readonly #byOutcome: Uint32Array;
  readonly #users: Uint32Array;
  readonly #impacted: Uint32Array;
  /** Who enters less who leaves the windows, by day. */
  readonly #steps: Int32Array;
  /** 1 + outcome for each code that is kept, else 0. */
  readonly #verdict: Uint8Array;
  /** The last day whose reach begins within that of a day. Reaches begin and end no earlier than those before them. */
  readonly #joined: Int32Array;

  constructor(
    private readonly facts: Facts,
    place: Int32Array,
    private readonly withImpacted: boolean,
  ) {
    const { days, reachFrom, reachTo } = facts.events.calendar;
    this.#byOutcome = new Uint32Array(2 * days);
    this.#users = new Uint32Array(days);
    this.#impacted = new Uint32Array(days);
    this.#steps = new Int32Array(days + 1);
    let joined = -1;
    this.#joined = Int32Array.from(reachTo, (end) => {
      while (joined + 1 < days && reachFrom[joined + 1]! <= end) joined++;
      return joined;
    });
    this.#verdict = new Uint8Array(2 * place.length);
    for (let t = 0; t < place.length; t++) if (place[t]! >= 0) this.#verdict.set([1, 2], 2 * t);
  }

  over(from: number, to: number): void {
    if (from === 0) this.#withoutUser();
    const { starts, events, block, kept: rows } = this.facts;
    const { code } = block;
    const { day } = events;
    const byOutcome = this.#byOutcome;
    const users = this.#users;
    const impacted = this.#impacted;
    const steps = this.#steps;
    const verdict = this.#verdict;
    const joined = this.#joined;
    const { withImpacted } = this;
    const { reachFrom, reachTo } = events.calendar;
    for (let user = Math.max(1, from); user < to; user++) {
      let last = -1;
      let lastFailed = -1;
      let within = -1;
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const kept = verdict[code[i]!]!;
        if (kept === 0 || (rows !== null && rows[i] === 0)) continue;
        const d = day[i]!;
        byOutcome[2 * d + kept - 1]!++;
        if (withImpacted && kept === 2 && d !== lastFailed) {
          lastFailed = d;
          impacted[d]!++;
        }
        // A clock set back over midnight may take a user back a day.
        if (d <= last) continue;
        users[d]!++;
        if (d > within) {
          if (last >= 0) steps[reachTo[last]!]!--;
          steps[reachFrom[d]!]!++;
        }
        within = joined[d]!;
        last = d;
      }
      if (last >= 0) steps[reachTo[last]!]!--;
    }
  }

  #withoutUser(): void {
    const { starts, events, block, kept: rows } = this.facts;
    for (let i = 0; i < starts[1]!; i++) {
      const kept = this.#verdict[block.code[i]!]!;
      if (kept !== 0 && (rows === null || rows[i] === 1)) this.#byOutcome[2 * events.day[i]! + kept - 1]!++;
    }
  }

  counted(): DayCounts {
    const { days } = this.facts.events.calendar;
    const windows = new Float64Array(days);
    for (let d = 0, sum = 0; d < days; d++) {
      sum += this.#steps[d]!;
      windows[d] = sum;
    }
    const byOutcome = this.#byOutcome;
    return {
      events: Float64Array.from(windows, (_, d) => byOutcome[2 * d]! + byOutcome[2 * d + 1]!),
      errors: Float64Array.from(windows, (_, d) => byOutcome[2 * d + 1]!),
      users: Float64Array.from(this.#users),
      impacted_users: Float64Array.from(this.#impacted),
      windows,
    };
  }
}

/** By day. `users` are those of the day, `windows` those of the trailing window that ends that day. */
export interface DayCounts {
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly users: Float64Array;
  readonly impacted_users: Float64Array;
  readonly windows: Float64Array;
}

/** The sum over the days of a range. */
export function sumOver(values: Float64Array, { from, to }: DayRange): number {
  let sum = 0;
  for (let d = from; d < to; d++) sum += values[d]!;
  return sum;
}
