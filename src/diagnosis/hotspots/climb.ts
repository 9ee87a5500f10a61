import type { Leaves, SegmentCounts } from './leaves';
import { likelihoodRatio, without } from './likelihoodRatio';
import { countsIn, maskOf, type Segment } from './segment';

export interface ClimbOptions {
  /** How much of the segment's own rise, in logarithms, the rest of the wider one has to share. */
  readonly share: number;
  /** How many standard deviations the errors of that rest have to be above what is expected. */
  readonly z: number;
}

/**
 * The widest segment that is a cause as a whole: from the one found to one of a dimension less, as long as what is
 * added is elevated by itself. A scan names too narrow a segment rather than too wide a one.
 */
export function climb(segment: Segment, leaves: Leaves, total: SegmentCounts, options: ClimbOptions): Segment {
  if (segment.length < 2) return segment;
  const narrow = countsIn(maskOf(segment, leaves), leaves);
  const wider = segment
    .map((_, dropped) => segment.filter((_, i) => i !== dropped))
    .map((parent) => ({ parent, counts: countsIn(maskOf(parent, leaves), leaves) }))
    .filter(({ counts }) => counts.events === narrow.events || isElevated(counts, narrow, total, options))
    .sort((a, b) => likelihoodRatio(b.counts, total) - likelihoodRatio(a.counts, total))[0];
  return wider ? climb(wider.parent, leaves, total, options) : segment;
}

/** Whether the rest of the wider segment has errors as the narrow one has, against all that is outside of both. */
export function isElevated(
  wide: SegmentCounts,
  narrow: SegmentCounts,
  total: SegmentCounts,
  { share, z }: ClimbOptions,
): boolean {
  const rest = without(wide, narrow);
  const background = ratio(without(total, wide));
  const expected = rest.expected * background;
  if (rest.errors <= expected || expected <= 0) return false;
  return (
    Math.log(ratio(rest) / background) >= share * Math.log(ratio(narrow) / background) &&
    (rest.errors - expected) / Math.sqrt(expected) >= z
  );
}

const ratio = ({ errors, expected }: SegmentCounts): number => (errors + 0.5) / (expected + 0.5);
