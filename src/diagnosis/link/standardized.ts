import type { Steps } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';
import { arm, type Matching } from './matching';

/** The mean of something over exposed user-days, and what it would be if they were like the others of their strata. */
export interface Standardized {
  readonly userDays: number;
  /** Users who have one of them. */
  readonly userCount: number;
  readonly exposed: number;
  readonly otherwise: number;
  /** By how much each user moves `exposed` and `otherwise`: the change for one more user like this one. */
  readonly exposedBy: Float64Array;
  readonly otherwiseBy: Float64Array;
}

/**
 * Standardizes to the exposed (weights n₁ of each stratum: the effect on those who met it), of all matched ones or of
 * those of a mask; `null` where there are none. The influence of users is that of the first order, with the residuals
 * of others as if each were left out of its stratum's mean: without that, a stratum of few others would look surer than
 * it is. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 11 and 22.
 */
export function* standardized(
  { users, start }: UserDays,
  matching: Matching,
  value: Uint8Array | Float64Array,
  only: Uint8Array | null,
): Steps<Standardized | null> {
  const { arms, level, levels } = matching;
  const counts = levels.map(({ strata }) => new Float64Array(strata.count));
  const userDaysOf = new Uint32Array(users);
  let sum = 0;
  const isIn = (i: number): boolean =>
    arms[i] === arm.exposed && level[i]! < levels.length && (only === null || only[i] === 1);
  for (let user = 0; user < users; user++) {
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      if (!isIn(i)) continue;
      counts[level[i]!]![levels[level[i]!]!.strata.of[i]!]!++;
      userDaysOf[user]!++;
      sum += value[i]!;
    }
  }
  yield;
  const userDays = userDaysOf.reduce((all, n) => all + n, 0);
  const userCount = userDaysOf.reduce((all, n) => all + Math.min(1, n), 0);
  if (userDays === 0) return null;
  const means = yield* meansOfOthers(matching, value);
  let otherwise = 0;
  for (const [l, mean] of means.entries()) {
    for (let stratum = 0; stratum < mean.length; stratum++) otherwise += counts[l]![stratum]! * mean[stratum]!;
  }
  otherwise /= userDays;
  const exposed = sum / userDays;
  const exposedBy = new Float64Array(users);
  const otherwiseBy = new Float64Array(users);
  for (const [l, { strata, others }] of levels.entries()) {
    const mean = means[l]!;
    const weights = counts[l]!.map((n, stratum) => (n > 0 ? n / Math.max(1, others[stratum]! - 1) : 0));
    for (let user = 0; user < users; user++) {
      let [here, there] = [0, 0];
      for (let i = start[user]!; i < start[user + 1]!; i++) {
        const stratum = strata.of[i]!;
        if (arms[i] === arm.other) there += weights[stratum]! * (value[i]! - mean[stratum]!);
        else if (level[i] === l && isIn(i)) {
          here += value[i]! - exposed;
          there += mean[stratum]! - otherwise;
        }
      }
      exposedBy[user]! += here / userDays;
      otherwiseBy[user]! += there / userDays;
    }
    yield;
  }
  return { userDays, userCount, exposed, otherwise, exposedBy, otherwiseBy };
}

/** The means of the others, by level and stratum. */
function* meansOfOthers({ arms, levels }: Matching, value: Uint8Array | Float64Array): Steps<readonly Float64Array[]> {
  const means: Float64Array[] = [];
  for (const { strata, others } of levels) {
    const mean = new Float64Array(strata.count);
    for (let i = 0; i < arms.length; i++) if (arms[i] === arm.other) mean[strata.of[i]!]! += value[i]!;
    for (let stratum = 0; stratum < mean.length; stratum++) mean[stratum]! /= Math.max(1, others[stratum]!);
    means.push(mean);
    yield;
  }
  return means;
}
