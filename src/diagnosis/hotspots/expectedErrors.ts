import type { Leaves } from './leaves';

type Counts = Pick<Leaves, 'events' | 'errors'>;

/**
 * The errors that each leaf would have now at the rate that it had before: the rate before is drawn towards the product
 * of what each of its members does to the rate of all, as if `weight` more events of it had been seen (an empirical
 * Bayes rate: a leaf of few events borrows from its kin). Summed over a segment it is a directly standardized
 * expectation: other shares of members alone change nothing.
 */
export function expectedByBefore(
  { sizes, members, events }: Omit<Leaves, 'expected'>,
  before: Counts,
  weight = 30,
): Float64Array {
  const rows = events.length;
  const overall = rate(sum(before.errors), sum(before.events), 0, 0);
  const effects = sizes.map((size, d) => {
    const column = members[d]!;
    const seen = { events: new Float64Array(size), errors: new Float64Array(size) };
    for (let leaf = 0; leaf < rows; leaf++) {
      seen.events[column[leaf]!]! += before.events[leaf]!;
      seen.errors[column[leaf]!]! += before.errors[leaf]!;
    }
    return seen.events.map((n, member) => (overall > 0 ? rate(seen.errors[member]!, n, overall, weight) / overall : 1));
  });
  return Float64Array.from({ length: rows }, (_, leaf) => {
    const prior = effects.reduce((product, effect, d) => product * effect[members[d]![leaf]!]!, overall);
    const own = rate(before.errors[leaf]!, before.events[leaf]!, Math.min(mostRate, prior), weight);
    return events[leaf]! * Math.min(mostRate, Math.max(own, leastRate));
  });
}

/** The errors that each leaf would have at the rate of all. */
export function expectedByAll({ events, errors }: Counts): Float64Array {
  const overall = rate(sum(errors), sum(events), 0, 0);
  return events.map((n) => n * overall);
}

const mostRate = 0.999;
const leastRate = 1e-6;

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);

const rate = (errors: number, events: number, prior: number, weight: number): number =>
  events + weight > 0 ? (errors + weight * prior) / (events + weight) : prior;
