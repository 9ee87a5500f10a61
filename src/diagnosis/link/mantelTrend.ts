import type { Steps } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';
import { arm } from './matching';
import type { Strata } from './strata';

/** How a value goes with a score within strata. */
export interface Trend {
  /** Of the sum of score × value within strata, as if user-days were independent: Mantel's, one degree of freedom as its square. */
  readonly z: number;
  /** The same with the variance that the sums of users have, where it is larger. */
  readonly userZ: number;
}

/**
 * Mantel's extension of the test of trend (JASA 58 (1963) 690–700; in one stratum that of Cochran and Armitage, but for a
 * factor of (n − 1) / n) over all user-days that are exposed or others; `null` where no stratum has two scores.
 */
export function* mantelTrend(
  { users, start }: Pick<UserDays, 'users' | 'start'>,
  arms: Uint8Array,
  { count, of }: Strata,
  score: Uint8Array,
  value: Uint8Array,
): Steps<Trend | null> {
  const n = new Float64Array(count);
  const [x, xx, y, yy] = [n.slice(), n.slice(), n.slice(), n.slice()];
  for (let i = 0; i < of.length; i++) {
    if (arms[i] === arm.neither) continue;
    const s = of[i]!;
    n[s]!++;
    x[s]! += score[i]!;
    xx[s]! += score[i]! ** 2;
    y[s]! += value[i]!;
    yy[s]! += value[i]! ** 2;
  }
  yield;
  let variance = 0;
  for (let s = 0; s < count; s++) {
    if (n[s]! < 2) continue;
    variance += ((xx[s]! - x[s]! ** 2 / n[s]!) * (yy[s]! - y[s]! ** 2 / n[s]!)) / (n[s]! - 1);
    x[s]! /= n[s]!;
    y[s]! /= n[s]!;
  }
  if (variance <= 0) return null;
  let sum = 0;
  let squares = 0;
  for (let user = 0; user < users; user++) {
    let own = 0;
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      const s = of[i]!;
      if (arms[i] !== arm.neither && n[s]! >= 2) own += (score[i]! - x[s]!) * (value[i]! - y[s]!);
    }
    sum += own;
    squares += own ** 2;
  }
  return { z: sum / Math.sqrt(variance), userZ: sum / Math.sqrt(Math.max(variance, squares)) };
}
