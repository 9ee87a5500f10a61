import type { UserDays } from '../userDays/userDays';

/**
 * The standard error of the logarithm of active user-days in some days against those in others, from `side`: 1 for days
 * of the one, 2 for those of the other kind. Users are drawn with all of their days, and days vary together as `byDays`
 * (a standard error as well) has it, as far as that is more than visits that have nothing to do with each other would.
 * Source of the first: W. G. Cochran, Sampling Techniques (1977), the ratio estimator of clusters.
 */
export function userError({ users, start, day }: UserDays, side: Uint8Array, byDays: number): number {
  const total = [0, 0, 0];
  for (const at of day) total[side[at]!]!++;
  const [, before = 0, after = 0] = total;
  if (before === 0) return 1;
  let square = 0;
  for (let user = 0; user < users; user++) {
    let own = 0;
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      const at = side[day[i]!]!;
      own += at === 1 ? -1 / before : at === 2 ? 1 / Math.max(1, after) : 0;
    }
    square += own * own;
  }
  const alone = 1 / before + 1 / Math.max(1, after);
  return Math.max(byDays, Math.sqrt(square + Math.max(0, byDays ** 2 - alone)));
}
