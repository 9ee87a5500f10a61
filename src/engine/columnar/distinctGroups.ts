import type { PeriodCounts } from './countPeriod';
import type { Places } from './places';
import type { UserPass } from './userPass';

/** Distinct users and impacted users of many groups: a user is new to a group where another user was seen there last. */
export class DistinctGroups implements UserPass {
  readonly users: Uint32Array;
  readonly impacted: Uint32Array;
  readonly #lastUser: Uint32Array;
  readonly #lastImpacted: Uint32Array;

  constructor(
    private readonly counted: PeriodCounts,
    private readonly places: Places,
  ) {
    const { groups } = places;
    this.users = new Uint32Array(groups);
    this.impacted = new Uint32Array(groups);
    this.#lastUser = new Uint32Array(groups);
    this.#lastImpacted = new Uint32Array(groups);
  }

  over(from: number, to: number): void {
    const { list, starts } = this.counted;
    const { place } = this.places;
    const { users, impacted } = this;
    const lastUser = this.#lastUser;
    const lastImpacted = this.#lastImpacted;
    for (let user = from; user < to; user++) {
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const code = list[i]!;
        const group = place[code >>> 1]!;
        if (group < 0) continue;
        if (lastUser[group] !== user) {
          lastUser[group] = user;
          users[group]!++;
        }
        if ((code & 1) === 0 || lastImpacted[group] === user) continue;
        lastImpacted[group] = user;
        impacted[group]!++;
      }
    }
  }
}
