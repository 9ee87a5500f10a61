import type { Steps } from '../../engine/columnar/steps';
import type { Random } from '../../model/random';
import { gammaOfMeanOne, poisson } from '../draws';
import type { Cuboid } from './cuboid';
import { expectedByAll } from './expectedErrors';
import type { Gathered, Pairs } from './gatherLeaves';
import type { Leaves } from './leaves';
import { type ScanOptions, scan } from './scan';

/**
 * The highest scores of logs in which no segment has more errors than another: users differ in how often they fail as
 * they do in this log, and nothing else does. What a search finds stands out if few of these are as high: that holds for
 * the whole of what was searched, however many segments there are.
 */
export function* luckiest(
  gathered: Gathered,
  leaves: Leaves,
  cuboids: readonly Cuboid[],
  options: ScanOptions,
  { draws, random }: { readonly draws: number; readonly random: Random },
): Steps<readonly number[]> {
  const { pairs } = gathered;
  const variance = userVariance(pairs, leaves);
  const total = leaves.errors.reduce((sum, n) => sum + n, 0);
  const rate = total / leaves.events.reduce((sum, n) => sum + n, 0);
  const scores: number[] = [];
  const mean = new Float64Array(leaves.events.length);
  for (let draw = 0; draw < draws; draw++) {
    mean.fill(0);
    for (let user = 0; user + 1 < pairs.starts.length; user++) {
      const factor = rate * gammaOfMeanOne(random, variance);
      const end = pairs.starts[user + 1]!;
      for (let pair = pairs.starts[user]!; pair < end; pair++) mean[pairs.leaf[pair]!]! += factor * pairs.events[pair]!;
    }
    const errors = mean.map((expected, leaf) => Math.min(leaves.events[leaf]!, poisson(random, expected)));
    const lucky = { ...leaves, errors, expected: expectedByAll({ events: leaves.events, errors }) };
    scores.push(scan(lucky, cuboids, options)[0]?.score ?? 0);
    yield;
  }
  return scores;
}

/**
 * How much users differ in their proneness to errors: the variance of a factor of mean 1 by which the rates of their
 * leaves are multiplied. By the method of moments: what the squares of the residuals are beyond the binomial.
 */
export function userVariance({ starts, leaf, events, errors }: Pairs, leaves: Leaves): number {
  let beyond = 0;
  let scale = 0;
  for (let user = 0; user + 1 < starts.length; user++) {
    let expected = 0;
    let binomial = 0;
    for (let pair = starts[user]!; pair < starts[user + 1]!; pair++) {
      const at = leaf[pair]!;
      const rate = leaves.errors[at]! / leaves.events[at]!;
      expected += events[pair]! * rate;
      binomial += events[pair]! * rate * (1 - rate);
    }
    beyond += (errors[user]! - expected) ** 2 - binomial;
    scale += expected ** 2;
  }
  return scale > 0 ? Math.max(0, beyond / scale) : 0;
}
