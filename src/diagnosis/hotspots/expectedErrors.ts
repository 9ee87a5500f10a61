import { type Leaves, sumOf } from './leaves';

type Counts = Pick<Leaves, 'events' | 'errors'>;

/**
 * The errors that each leaf would have now at the rate that it had before, see `ratesBefore`. Summed over a segment it
 * is a directly standardized expectation: other shares of members alone change nothing.
 */
export function expectedByBefore(
  { sizes, members, events }: Omit<Leaves, 'expected' | 'errors'>,
  before: Counts,
): Float64Array {
  const expected = ratesBefore({ sizes, members }, before);
  for (let leaf = 0; leaf < expected.length; leaf++) expected[leaf]! *= events[leaf]!;
  return expected;
}

/**
 * The error rate of each leaf, drawn towards the product of what each of its members does to the rate of all (an
 * empirical Bayes rate: a leaf of few events borrows from its kin), the more the less leaves differ from that.
 */
export function ratesBefore({ sizes, members }: Pick<Leaves, 'sizes' | 'members'>, before: Counts): Float64Array {
  const rows = before.events.length;
  const overall = rate(sumOf(before.errors), sumOf(before.events), 0, 0);
  const effects = sizes.map((size, d) => {
    const column = members[d]!;
    const seen = { events: new Float64Array(size), errors: new Float64Array(size) };
    for (let leaf = 0; leaf < rows; leaf++) {
      seen.events[column[leaf]!]! += before.events[leaf]!;
      seen.errors[column[leaf]!]! += before.errors[leaf]!;
    }
    return seen.events.map((n, member) =>
      overall > 0 ? rate(seen.errors[member]!, n, overall, memberWeight) / overall : 1,
    );
  });
  const priors = new Float64Array(rows).fill(overall);
  for (const [d, effect] of effects.entries()) {
    const column = members[d]!;
    for (let leaf = 0; leaf < rows; leaf++) priors[leaf]! *= effect[column[leaf]!]!;
  }
  for (let leaf = 0; leaf < rows; leaf++) priors[leaf] = Math.min(mostRate, Math.max(leastRate, priors[leaf]!));
  const weight = priorWeight(priors, before);
  const rates = priors;
  for (let leaf = 0; leaf < rows; leaf++) {
    const own = rate(before.errors[leaf]!, before.events[leaf]!, priors[leaf]!, weight);
    rates[leaf] = Math.min(mostRate, Math.max(leastRate, own));
  }
  return rates;
}

/**
 * As how many events of its own a leaf's prior rate counts: K of a beta distribution of rates around their priors, by
 * the method of moments. Squared residuals have the mean n p (1 - p) (1 + (n - 1) / (K + 1)).
 */
export function priorWeight(priors: Float64Array, { events, errors }: Counts): number {
  let beyond = 0;
  let scale = 0;
  for (let leaf = 0; leaf < priors.length; leaf++) {
    const n = events[leaf]!;
    if (n < 2) continue;
    const variance = priors[leaf]! * (1 - priors[leaf]!);
    beyond += (errors[leaf]! - n * priors[leaf]!) ** 2 - n * variance;
    scale += n * (n - 1) * variance;
  }
  const spread = scale > 0 ? beyond / scale : 0;
  return Math.min(mostWeight, Math.max(leastWeight, 1 / Math.max(spread, 1e-9) - 1));
}

/** The errors that each leaf would have at the rate of all. */
export function expectedByAll({ events, errors }: Counts): Float64Array {
  const overall = rate(sumOf(errors), sumOf(events), 0, 0);
  const expected = new Float64Array(events.length);
  for (let leaf = 0; leaf < events.length; leaf++) expected[leaf] = events[leaf]! * overall;
  return expected;
}

const mostRate = 0.999;
const leastRate = 1e-6;
const memberWeight = 30;
const leastWeight = 1;
const mostWeight = 10_000;

const rate = (errors: number, events: number, prior: number, weight: number): number =>
  events + weight > 0 ? (errors + weight * prior) / (events + weight) : prior;
