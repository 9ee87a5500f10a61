import { type Cuboid, countsAt, groupCounts } from './cuboid';
import { type Leaves, type SegmentCounts, totalOf } from './leaves';
import { likelihoodRatio, without } from './likelihoodRatio';
import type { Found } from './scan';

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
export function climb(found: Found, leaves: Leaves, cuboids: readonly Cuboid[], options: ClimbOptions): Found {
  const total = totalOf(leaves);
  const wider = parents(found, leaves, cuboids, total)
    .filter((parent) => isElevated(parent.counts, found.counts, total, options))
    .sort((a, b) => b.score - a.score)[0];
  return wider ? climb(wider, leaves, cuboids, options) : found;
}

function parents({ cuboid, group }: Found, leaves: Leaves, cuboids: readonly Cuboid[], total: SegmentCounts): Found[] {
  const leaf = cuboid.leafOf[group]!;
  return cuboids
    .filter(
      ({ dimensions }) =>
        dimensions.length === cuboid.dimensions.length - 1 && dimensions.every((d) => cuboid.dimensions.includes(d)),
    )
    .map((parent) => {
      const at = parent.groupOf[leaf]!;
      const counts = countsAt(groupCounts(parent, leaves), at);
      return { cuboid: parent, group: at, counts, score: likelihoodRatio(counts, total) };
    });
}

/** Whether the rest of the wider segment has errors as the narrow one has, against all that is outside of both. */
function isElevated(
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
