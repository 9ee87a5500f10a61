import { ascend } from './ascend';
import { climb } from './climb';
import type { Cuboid } from './cuboid';
import { type Leaves, type SegmentCounts, totalOf } from './leaves';
import { without } from './likelihoodRatio';
import type { RollUp } from './rollUp';
import { scan } from './scan';
import { countsIn, maskOf, type Segment, segmentOf } from './segment';

/** What is searched, and how. */
export interface Study {
  readonly leaves: Leaves;
  readonly rollUp: RollUp;
  /** Indices of the dimensions that are searched. */
  readonly dimensions: readonly number[];
  /** See AscendOptions. */
  readonly orders: readonly (readonly number[] | null)[];
  readonly depth: number;
  /** See AscendOptions. */
  readonly addsStretches: boolean;
  /** The errors to be expected in each leaf if nothing were the matter. */
  expect(counts: Pick<Leaves, 'events' | 'errors'>): Float64Array;
}

/** A segment that stands out. */
export interface Candidate {
  readonly segment: Segment;
  /** Where in it errors stand out most: itself, or a part of it. */
  readonly strongest: Segment;
  readonly mask: Uint8Array;
  readonly counts: SegmentCounts;
  /** The log likelihood ratio of the strongest. */
  readonly score: number;
  /** The errors that it would have if it were like the rest. */
  readonly expected: number;
}

export const scanning = { fewest: 30, depthFactor: 1 };
export const climbing = { share: 0.2, z: 3 };

/** The segment that stands out most, as wide as the rise is. `price` is that of a choice, see AscendOptions. */
export function bestOf(study: Study, leaves: Leaves, price: (score: number) => number): Candidate | null {
  const { rollUp, orders, dimensions, depth, addsStretches } = study;
  const [first] = scan(leaves, rollUp, { ...scanning, isNone: isRest(leaves) });
  if (!first) return null;
  const total = totalOf(leaves);
  const strongest = segmentOf(first, leaves);
  const climbed = climb(strongest, leaves, total, climbing);
  const options = {
    orders,
    dimensions,
    depth,
    addsStretches,
    climbing,
    fewest: scanning.fewest,
    price: price(first.score),
  };
  return candidateOf(ascend(climbed, leaves, total, options), strongest, first.score, leaves);
}

function candidateOf(segment: Segment, strongest: Segment, score: number, leaves: Leaves): Candidate {
  const mask = maskOf(segment, leaves);
  const counts = countsIn(mask, leaves);
  return { segment, strongest, mask, counts, score, expected: expectedAsRest(counts, totalOf(leaves)) };
}

/** The errors that a segment would have if they were as many times the expected ones as they are in the rest. */
export function expectedAsRest(counts: SegmentCounts, total: SegmentCounts): number {
  const rest = without(total, counts);
  return rest.expected > 0 ? (counts.expected * rest.errors) / rest.expected : counts.expected;
}

/** The leaves as if the segment were like the rest. */
export function withoutExcess(study: Study, leaves: Leaves, { mask, counts, expected }: Candidate): Leaves {
  const factor = counts.errors > 0 ? Math.min(1, expected / counts.errors) : 1;
  const errors = leaves.errors.map((n, leaf) => (mask[leaf] === 1 ? n * factor : n));
  return { ...leaves, errors, expected: study.expect({ events: leaves.events, errors }) };
}

/** Whether a group is of the members of a dimension that have few events, together: no segment that anybody can name. */
export const isRest =
  ({ sizes, members }: Pick<Leaves, 'sizes' | 'members'>) =>
  ({ dimensions, leafOf }: Cuboid, group: number): boolean =>
    dimensions.some((d) => members[d]![leafOf[group]!]! === sizes[d]! - 1);
