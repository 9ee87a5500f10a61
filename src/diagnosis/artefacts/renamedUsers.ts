import { median } from '../median';
import type { UserDays } from '../userDays/userDays';
import type { Artefact } from './artefact';

const span = 14;
const fewestUsers = 20;

/**
 * A day on which nearly all users are new and nearly all old ones are gone for good, as where they get other names.
 * `null` where there is none. Nothing that is said of users over such a day holds.
 */
export function renamedUsers({ users, days, start, day }: UserDays): Artefact | null {
  const active = new Float64Array(days);
  const arrived = new Float64Array(days);
  for (let user = 0; user < users; user++) {
    for (let i = start[user]!; i < start[user + 1]!; i++) active[day[i]!]!++;
    if (start[user]! < start[user + 1]!) arrived[day[start[user]!]!]!++;
  }
  const share = active.map((count, at) => (count > 0 ? arrived[at]! / count : 0));
  for (let at = span; at + 1 < days; at++) {
    if (active[at]! < fewestUsers || share[at]! < 0.9) continue;
    if (median(share.subarray(at - span / 2, at)) > 0.5) continue;
    const back = (since: number): number => comeBack({ users, start, day }, since);
    const before = at >= 2 * span ? back(at - span) : 1 - median(share.subarray(at - span / 2, at));
    if (back(at) > 0.1 || before < 0.3) continue;
    return {
      kind: 'renamed users',
      days: { from: at, to: at + 1 },
      segment: null,
      users: [],
      share: 1,
      sure: 0.95,
      whole: true,
    };
  }
  return null;
}

/** Of the users who were active in the days before a day, the share that is seen from it on. */
function comeBack({ users, start, day }: Pick<UserDays, 'users' | 'start' | 'day'>, since: number): number {
  let [had, back] = [0, 0];
  for (let user = 0; user < users; user++) {
    const own = day.subarray(start[user]!, start[user + 1]!);
    if (!own.some((at) => at >= since - span && at < since)) continue;
    had++;
    if (own[own.length - 1]! >= since) back++;
  }
  return had > 0 ? back / had : 1;
}
