import type { SegmentCounts } from './leaves';

/** Members of a dimension that may make a part. */
export interface MemberSet {
  readonly members: readonly number[];
  readonly sum: SegmentCounts;
  /** Choices beyond that of one member. */
  readonly choices: number;
}

/** Those of the highest ratios of errors to expected ones: one set of each size. */
export function* prefixes(counts: readonly SegmentCounts[]): Generator<MemberSet> {
  // The last member is of all that have few events: no segment that anybody can name.
  const places = [...counts.keys()].slice(0, -1).filter((member) => counts[member]!.errors > 0);
  const ratio = (member: number): number => counts[member]!.errors / Math.max(counts[member]!.expected, 1e-9);
  places.sort((a, b) => ratio(b) - ratio(a));
  let sum = none;
  for (const [i, member] of places.entries()) {
    sum = plus(sum, counts[member]!);
    yield { members: places.slice(0, i + 1), sum, choices: i };
  }
}

/** Those that follow each other in an order, but for all of them. */
export function* stretches(order: readonly number[], counts: readonly SegmentCounts[]): Generator<MemberSet> {
  for (let from = 0; from < order.length; from++) {
    let sum = none;
    for (let to = from + 1; to <= order.length; to++) {
      sum = plus(sum, counts[order[to - 1]!]!);
      if (from === 0 && to === order.length && order.length > 1) continue;
      const choices = to === from + 1 ? 0 : from === 0 || to === order.length ? 1 : 2;
      yield { members: order.slice(from, to), sum, choices };
    }
  }
}

const none: SegmentCounts = { events: 0, errors: 0, expected: 0 };
const plus = (a: SegmentCounts, b: SegmentCounts): SegmentCounts => ({
  events: a.events + b.events,
  errors: a.errors + b.errors,
  expected: a.expected + b.expected,
});
