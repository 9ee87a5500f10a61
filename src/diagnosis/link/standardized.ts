import type { Steps } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';
import { arm, type Level, type Matching } from './matching';

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

type Value = Uint8Array | Float64Array;

/**
 * Standardizes to the exposed (weights n₁ of each stratum: the effect on those who met it), of all matched ones or of
 * those of a mask; `null` where there are none. The influence of users is that of the first order, with the residuals
 * of others as if each were left out of its stratum's mean: without that, a stratum of few others would look surer than
 * it is. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 11 and 22.
 */
export function* standardized(
  { users, start }: UserDays,
  { arms, levels }: Matching,
  value: Value,
  only: Uint8Array | null,
): Steps<Standardized | null> {
  const exposedSums = new Float64Array(users);
  const userDaysOf = new Uint32Array(users);
  const otherwiseBy = new Float64Array(users);
  let otherwiseSum = 0;
  for (const level of levels) {
    const { strata, others, rows } = level;
    const mean = meansOfOthers(level, arms, value);
    yield;
    const counts = new Uint32Array(strata.count);
    for (let at = 0, user = 0; at < rows.length; at++) {
      const i = rows[at]!;
      if (arms[i] === arm.other || (only !== null && only[i] === 0)) continue;
      while (start[user + 1]! <= i) user++;
      const stratum = strata.of[i]!;
      counts[stratum]!++;
      userDaysOf[user]!++;
      exposedSums[user]! += value[i]!;
      otherwiseBy[user]! += mean[stratum]!;
      otherwiseSum += mean[stratum]!;
    }
    const weights = Float64Array.from(counts, (n, stratum) => n / Math.max(1, others[stratum]! - 1));
    for (let at = 0, user = 0; at < rows.length; at++) {
      const i = rows[at]!;
      if (arms[i] !== arm.other) continue;
      const stratum = strata.of[i]!;
      if (weights[stratum] === 0) continue;
      while (start[user + 1]! <= i) user++;
      otherwiseBy[user]! += weights[stratum]! * (value[i]! - mean[stratum]!);
    }
    yield;
  }
  const userDays = userDaysOf.reduce((sum, n) => sum + n, 0);
  if (userDays === 0) return null;
  const exposed = exposedSums.reduce((sum, x) => sum + x, 0) / userDays;
  const otherwise = otherwiseSum / userDays;
  for (let user = 0; user < users; user++) {
    exposedSums[user] = (exposedSums[user]! - userDaysOf[user]! * exposed) / userDays;
    otherwiseBy[user] = (otherwiseBy[user]! - userDaysOf[user]! * otherwise) / userDays;
  }
  const userCount = userDaysOf.reduce((sum, n) => sum + Math.min(1, n), 0);
  return { userDays, userCount, exposed, otherwise, exposedBy: exposedSums, otherwiseBy };
}

/** Means of others are asked for again and again: of all exposed user-days, and of those of each dose. */
const known = new WeakMap<Level, Map<Value, Float64Array>>();

function meansOfOthers(level: Level, arms: Uint8Array, value: Value): Float64Array {
  const means = known.get(level) ?? new Map<Value, Float64Array>();
  known.set(level, means);
  let mean = means.get(value);
  if (!mean) {
    const { strata, others, rows } = level;
    mean = new Float64Array(strata.count);
    for (let at = 0; at < rows.length; at++) {
      const i = rows[at]!;
      if (arms[i] === arm.other) mean[strata.of[i]!]! += value[i]!;
    }
    for (let stratum = 0; stratum < mean.length; stratum++) mean[stratum]! /= Math.max(1, others[stratum]!);
    means.set(value, mean);
  }
  return mean;
}
