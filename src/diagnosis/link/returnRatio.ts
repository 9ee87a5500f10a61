import type { Steps } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';
import { arm, type Matching } from './matching';
import type { Past } from './past';

/** How many times as likely exposed users come back on a day, as long as they have not. */
export interface ReturnRatio {
  readonly userDays: number;
  readonly ratio: number;
  /** By how much each user moves the ratio's logarithm. */
  readonly logBy: Float64Array;
}

/**
 * The ratio of hazards of coming back within a week, standardized to the exposed as a standardized mortality ratio is.
 * Up to the day on which a user comes back nothing new can have happened to them: unlike a count of active days it is
 * not diluted by errors that others meet later in the week. `null` where nobody comes back.
 */
export function* returnRatio(
  { users, start }: UserDays,
  { arms, levels }: Matching,
  { comesBack, waited }: Pick<Past, 'comesBack' | 'waited'>,
  only: Uint8Array | null,
): Steps<ReturnRatio | null> {
  const logBy = new Float64Array(users);
  const expectedBy = new Float64Array(users);
  const seenBy = new Float64Array(users);
  let [userDays, seen, expected] = [0, 0, 0];
  for (const { strata, others, rows } of levels) {
    const column = (): Float64Array => new Float64Array(strata.count);
    const [back, days, weight, squares, products] = [column(), column(), column(), column(), column()];
    const isCounted = (i: number): boolean => only === null || only[i] === 1;
    for (let at = 0; at < rows.length; at++) {
      const i = rows[at]!;
      const stratum = strata.of[i]!;
      if (arms[i] === arm.other) {
        back[stratum]! += comesBack[i]!;
        days[stratum]! += waited[i]!;
        squares[stratum]! += waited[i]! ** 2;
        products[stratum]! += waited[i]! * comesBack[i]!;
      } else if (isCounted(i)) weight[stratum]! += waited[i]!;
    }
    yield;
    const rate = back.map((n, s) => bealeRatio(others[s]!, n, days[s]!, products[s]!, squares[s]!));
    for (const [stratum, n] of weight.entries()) {
      // As in a mean over others of which each is left out once.
      if (n > 0) weight[stratum] = (n / days[stratum]!) * (others[stratum]! / (others[stratum]! - 1));
    }
    for (let at = 0, user = 0; at < rows.length; at++) {
      const i = rows[at]!;
      const stratum = strata.of[i]!;
      if (weight[stratum] === 0) continue;
      while (start[user + 1]! <= i) user++;
      const usual = rate[stratum]! * waited[i]!;
      if (arms[i] === arm.other) expectedBy[user]! += weight[stratum]! * (comesBack[i]! - usual);
      else if (isCounted(i)) {
        userDays++;
        seen += comesBack[i]!;
        seenBy[user]! += comesBack[i]!;
        expected += usual;
        expectedBy[user]! += usual;
      }
    }
    yield;
  }
  if (seen === 0 || expected === 0) return null;
  for (let user = 0; user < users; user++) logBy[user] = seenBy[user]! / seen - expectedBy[user]! / expected;
  return { userDays, ratio: seen / expected, logBy };
}

/**
 * The ratio of the sums of y and x over n pairs: sums of few are a ratio that is too high or too low on average, which
 * this one is not up to 1 / n². Source: Beale, Some uses of computers in operational research, Industrielle Organisation
 * 31 (1962), as in Tin, JASA 60 (1965) 294–307.
 */
export function bealeRatio(n: number, y: number, x: number, xy: number, xx: number): number {
  if (y === 0 || x === 0 || n < 2) return x > 0 ? y / x : 0;
  const spread = (sum: number, a: number, b: number): number => (sum - (a * b) / n) / (n - 1) / n / ((a / n) * (b / n));
  return ((y / x) * (1 + spread(xy, x, y))) / (1 + spread(xx, x, x));
}
