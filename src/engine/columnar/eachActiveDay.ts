import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/** A day on which a user has kept events in a group, in order of users and days; `isNew` for a user's first one in it. */
type Visit = (group: number, day: number, isNew: boolean) => void;

/** Goes through the active days of users, each once a group. */
export function* eachActiveDay({ events, kept, group, groups }: Scan, visit: Visit): Steps<void> {
  const { rows, day, user } = events;
  const lastUser = new Uint32Array(groups);
  const lastDay = new Int32Array(groups);
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) {
      if (kept !== null && kept[i] === 0) continue;
      const u = user[i]!;
      if (u === 0) continue;
      const g = group === null ? 0 : group[i]!;
      const d = day[i]!;
      const isNew = lastUser[g] !== u;
      if (!isNew && lastDay[g] === d) continue;
      lastUser[g] = u;
      lastDay[g] = d;
      visit(g, d, isNew);
    }
    yield;
  }
}
