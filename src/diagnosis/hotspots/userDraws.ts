import { gammaOfMeanOne, poisson } from '../../model/draws';
import type { Random } from '../../model/random';
import type { Pairs, Sample } from './sample';

/** Factors that are drawn once: a draw of a log takes them in an order of its own. */
const pooled = 2 ** 14;

/**
 * Draws of the errors of each leaf in logs in which users differ in how often they fail as they do in this one, and
 * nothing else does but the rates of leaves that are given.
 */
export function userDraws({ events, errors, pairs }: Sample, rates: Float64Array, random: Random): () => Float64Array {
  const variance = userVariance(pairs, { events, errors });
  const factors = Float64Array.from({ length: pooled }, () => gammaOfMeanOne(random, variance));
  const mean = new Float64Array(events.length);
  return () => {
    mean.fill(0);
    let place = Math.floor(random() * pooled);
    const step = 2 * Math.floor((random() * pooled) / 2) + 1;
    for (let user = 0; user + 1 < pairs.starts.length; user++) {
      place = (place + step) & (pooled - 1);
      const factor = factors[place]!;
      const end = pairs.starts[user + 1]!;
      for (let pair = pairs.starts[user]!; pair < end; pair++) mean[pairs.leaf[pair]!]! += factor * pairs.events[pair]!;
    }
    const errors = new Float64Array(events.length);
    for (let leaf = 0; leaf < mean.length; leaf++)
      errors[leaf] = Math.min(events[leaf]!, poisson(random, mean[leaf]! * rates[leaf]!));
    return errors;
  };
}

/**
 * How much users differ in their proneness to errors: the variance of a factor of mean 1 by which the rates of their
 * leaves are multiplied. By the method of moments: what the squares of the residuals are beyond the binomial.
 */
export function userVariance(
  { starts, leaf, events, errors }: Pairs,
  leaves: { readonly events: Float64Array; readonly errors: Float64Array },
): number {
  let beyond = 0;
  let scale = 0;
  for (let user = 0; user + 1 < starts.length; user++) {
    let expected = 0;
    let binomial = 0;
    let failed = 0;
    for (let pair = starts[user]!; pair < starts[user + 1]!; pair++) {
      const at = leaf[pair]!;
      const rate = leaves.errors[at]! / leaves.events[at]!;
      expected += events[pair]! * rate;
      binomial += events[pair]! * rate * (1 - rate);
      failed += errors[pair]!;
    }
    beyond += (failed - expected) ** 2 - binomial;
    scale += expected ** 2;
  }
  return scale > 0 ? Math.max(0, beyond / scale) : 0;
}
