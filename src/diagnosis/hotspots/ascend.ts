import { type ClimbOptions, isElevated } from './climb';
import type { Leaves, SegmentCounts } from './leaves';
import { likelihoodRatio, without } from './likelihoodRatio';
import { prefixes, stretches } from './memberSets';
import { countsIn, maskOf, type Part, type Segment } from './segment';

export interface AscendOptions {
  /** By dimension: its searched members in their order, of which a stretch makes a part; `null` where they have none. */
  readonly orders: readonly (readonly number[] | null)[];
  /** What a segment's score has to gain for each choice that it takes beyond those of one member of a dimension. */
  readonly price: number;
  /** Dimensions that a segment may get. */
  readonly dimensions: readonly number[];
  readonly depth: number;
  readonly fewest: number;
  /** Whether a segment may get a stretch of a dimension that it has no part of: of versions it may only tell the time. */
  readonly addsStretches: boolean;
  /** What of the rest of a segment speaks against a narrower one. */
  readonly climbing: ClimbOptions;
}

/** How much of the logarithm of the segment's rise each of several members has to have by itself. */
const alike = 0.5;
/**
 * Several members with more of the expected errors than this are not a set of their own but all but the others: of all
 * events if they are most members too, within other parts in any case.
 */
const mostOfAll = 0.5;
const mostRounds = 6;

interface Candidate {
  readonly segment: Segment;
  /** The log likelihood ratio less what its choices cost. */
  readonly worth: number;
}

/**
 * The segment that several members of a dimension make, where they tell more than one does: dimension by dimension,
 * until nothing is gained. Of members without an order the best set is one of the highest ratios of errors to expected
 * ones, so it is looked for among as many sets as there are members (the property of linear-time subset scanning;
 * Neill, Fast subset scan for spatial pattern detection, 2012); of members in an order it is a stretch. Each member
 * beyond the first has its price (Zhang and Neill 2016), and has to be elevated by itself.
 */
export function ascend(start: Segment, leaves: Leaves, total: SegmentCounts, options: AscendOptions): Segment {
  let best = { segment: start, worth: likelihoodRatio(countsIn(maskOf(start, leaves), leaves), total) };
  for (let round = 0; round < mostRounds; round++) {
    const before = best;
    for (const dimension of options.dimensions) {
      const others = best.segment.filter((part) => part.dimension !== dimension);
      if (others.length >= options.depth) continue;
      if (
        options.orders[dimension] &&
        !options.addsStretches &&
        !best.segment.some((part) => part.dimension === dimension)
      )
        continue;
      const own = best.segment.find((part) => part.dimension === dimension);
      const better = bestPart(dimension, own?.members ?? null, others, leaves, total, options);
      if (better && better.worth > best.worth + 1e-9) best = better;
    }
    if (best === before) break;
  }
  return best.segment;
}

/** The best segment of others' parts and one of a dimension: more members than its own, or several of one without. */
function bestPart(
  dimension: number,
  own: ReadonlySet<number> | null,
  others: Segment,
  leaves: Leaves,
  total: SegmentCounts,
  options: AscendOptions,
): Candidate | null {
  const counts = memberCounts(dimension, others, leaves);
  const order = options.orders[dimension];
  const sets = order ? stretches(order, counts) : prefixes(counts);
  const most = mostOfAll * counts.reduce((sum, { expected }) => sum + expected, 0);
  const named = counts.slice(0, -1).reduce((some, { events }) => some + Number(events > 0), 0);
  const parent = countsIn(maskOf(others, leaves), leaves);
  const priceOfOthers = others.reduce((sum, part) => sum + choicesOf(part, options), 0);
  let best: { members: readonly number[]; worth: number } | null = null;
  for (const { members, sum, choices } of sets) {
    if (own ? ![...own].every((member) => members.includes(member)) : members.length < 2) continue;
    if (sum.events < options.fewest) continue;
    const isMost = members.length > 1 && sum.expected > most;
    if (isMost && (others.length > 0 ? !order || !own : !order && members.length > mostOfAll * named)) continue;
    const worth = likelihoodRatio(sum, total) - options.price * (choices + priceOfOthers);
    if (!own && isElevated(parent, sum, total, options.climbing)) continue;
    if (worth > (best?.worth ?? 0) && areAlike(members, counts, sum, total)) best = { members, worth };
  }
  if (!best) return null;
  const part = { dimension, members: new Set(best.members) };
  return { segment: [...others, part].sort((a, b) => a.dimension - b.dimension), worth: best.worth };
}

/** As many times what is expected as whatever is about as elevated as a segment has errors. */
function risen(segment: SegmentCounts, outside: SegmentCounts): number {
  const background = (outside.errors + 0.5) / (outside.expected + 0.5);
  const rise = Math.log((segment.errors + 0.5) / (segment.expected + 0.5) / background);
  return background * Math.exp(alike * rise);
}

/** The choices that a part takes beyond one member: of a stretch that goes to the last member one, of another two. */
function choicesOf({ dimension, members }: Part, { orders }: AscendOptions): number {
  const order = orders[dimension];
  if (!order || members.size === 1) return members.size - 1;
  return members.has(order[0]!) || members.has(order.at(-1)!) ? 1 : 2;
}

/** Whether each of the members is elevated about as all of them are, as far as its few events tell. */
function areAlike(
  members: readonly number[],
  counts: readonly SegmentCounts[],
  sum: SegmentCounts,
  total: SegmentCounts,
): boolean {
  if (members.length === 1) return true;
  const times = risen(sum, without(total, sum));
  return members.every((member) => {
    const { errors, expected } = counts[member]!;
    const wanted = expected * times;
    return errors >= wanted - 2 * Math.sqrt(wanted);
  });
}

/** The counts of each member of a dimension within the other parts. */
function memberCounts(dimension: number, others: Segment, leaves: Leaves): readonly SegmentCounts[] {
  const size = leaves.sizes[dimension]!;
  const sums = { events: new Float64Array(size), errors: new Float64Array(size), expected: new Float64Array(size) };
  const mask = maskOf(others, leaves);
  const column = leaves.members[dimension]!;
  for (let leaf = 0; leaf < mask.length; leaf++) {
    if (mask[leaf] === 0) continue;
    const member = column[leaf]!;
    sums.events[member]! += leaves.events[leaf]!;
    sums.errors[member]! += leaves.errors[leaf]!;
    sums.expected[member]! += leaves.expected[leaf]!;
  }
  return Array.from({ length: size }, (_, member) => ({
    events: sums.events[member]!,
    errors: sums.errors[member]!,
    expected: sums.expected[member]!,
  }));
}
