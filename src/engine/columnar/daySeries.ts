import type { WindowId } from '../../model/calendar';
import type { Facts } from './facts';
import type { UserPass } from './userPass';
import { WindowSteps } from './windowSteps';

/** The parts of each day of what is kept, not grouped otherwise. Sums over days are the parts of any period. */
export class DaySeries implements UserPass {
  /** Events by day and outcome. */
  readonly #byOutcome: Uint32Array;
  readonly #users: Uint32Array;
  readonly #impacted: Uint32Array;
  readonly #mau: WindowSteps;
  readonly #wau: WindowSteps;
  /** 1 + outcome for each code that is kept, else 0. */
  readonly #verdict: Uint8Array;

  constructor(
    private readonly facts: Facts,
    place: Int32Array,
    private readonly withImpacted: boolean,
  ) {
    const { days, windows } = facts.events.calendar;
    this.#byOutcome = new Uint32Array(2 * days);
    this.#users = new Uint32Array(days);
    this.#impacted = new Uint32Array(days);
    this.#mau = new WindowSteps(windows.mau);
    this.#wau = new WindowSteps(windows.wau);
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
    const verdict = this.#verdict;
    const { withImpacted } = this;
    const { steps: months, joined: monthJoined, reachFrom: monthFrom, reachTo: monthTo } = this.#mau;
    const { steps: weeks, joined: weekJoined, reachFrom: weekFrom, reachTo: weekTo } = this.#wau;
    for (let user = Math.max(1, from); user < to; user++) {
      let last = -1;
      let lastFailed = -1;
      let month = -1;
      let week = -1;
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
        if (d > week) {
          if (last >= 0) weeks[weekTo[last]!]!--;
          weeks[weekFrom[d]!]!++;
        }
        week = weekJoined[d]!;
        if (d > month) {
          if (last >= 0) months[monthTo[last]!]!--;
          months[monthFrom[d]!]!++;
        }
        month = monthJoined[d]!;
        last = d;
      }
      if (last < 0) continue;
      weeks[weekTo[last]!]!--;
      months[monthTo[last]!]!--;
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
    const byOutcome = this.#byOutcome;
    return {
      events: Float64Array.from(this.#users, (_, d) => byOutcome[2 * d]! + byOutcome[2 * d + 1]!),
      errors: Float64Array.from(this.#users, (_, d) => byOutcome[2 * d + 1]!),
      users: Float64Array.from(this.#users),
      impacted_users: Float64Array.from(this.#impacted),
      windows: { mau: this.#mau.users(), wau: this.#wau.users() },
    };
  }
}

/** By day. `users` are those of the day, `windows` those of the trailing windows that end that day. */
export interface DayCounts {
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly users: Float64Array;
  readonly impacted_users: Float64Array;
  readonly windows: Readonly<Record<WindowId, Float64Array>>;
}
