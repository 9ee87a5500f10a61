import type { Work } from './shared/work';
import type { UserPass } from './userPass';

export interface GroupsGiven {
  /** See PeriodCounts. */
  readonly list: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  /** See Places. */
  readonly place: Int32Array;
  readonly groups: number;
}

/** Distinct users and impacted users of many groups: a user is new to a group where another user was seen there last. */
export class DistinctGroups implements UserPass {
  readonly users: Uint32Array;
  readonly impacted: Uint32Array;
  readonly #lastUser: Uint32Array;
  readonly #lastImpacted: Uint32Array;

  constructor(private readonly given: GroupsGiven) {
    const { groups } = given;
    this.users = new Uint32Array(groups);
    this.impacted = new Uint32Array(groups);
    this.#lastUser = new Uint32Array(groups);
    this.#lastImpacted = new Uint32Array(groups);
  }

  get work(): Work {
    return { kind: 'groups', given: this.given };
  }

  over(from: number, to: number): void {
    const { list, starts, place } = this.given;
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

  tallies(): readonly Uint32Array[] {
    return [this.users, this.impacted];
  }
}
