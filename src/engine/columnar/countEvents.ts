import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/** Events, errors and the distinct users of each: a user is new to a group where another user was seen there last. */
export function* countEvents({ events, counted, group, dayStride, groups }: Scan): Steps<PartColumns> {
  const { rows, day, outcome, user } = events;
  const all = new Float64Array(groups);
  const errors = new Float64Array(groups);
  const users = new Float64Array(groups);
  const impacted = new Float64Array(groups);
  // User 0, the events without a user, is never new.
  const lastUser = new Uint32Array(groups);
  const lastImpacted = new Uint32Array(groups);
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) {
      if (counted !== null && counted[i] === 0) continue;
      const g = (group === null ? 0 : group[i]!) + day[i]! * dayStride;
      const u = user[i]!;
      all[g]!++;
      if (lastUser[g] !== u) {
        lastUser[g] = u;
        users[g]!++;
      }
      if (outcome[i] === 0) continue;
      errors[g]!++;
      if (lastImpacted[g] !== u) {
        lastImpacted[g] = u;
        impacted[g]!++;
      }
    }
    yield;
  }
  return { events: all, errors, users, impacted_users: impacted };
}
