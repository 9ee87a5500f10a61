import { type Cuboid, countsAt, groupCounts } from './cuboid';
import { type Leaves, type SegmentCounts, totalOf } from './leaves';
import { likelihoodRatio } from './likelihoodRatio';

/** A group of a cuboid that was found. */
export interface Found {
  readonly cuboid: Cuboid;
  readonly group: number;
  readonly counts: SegmentCounts;
  /** The log likelihood ratio. */
  readonly score: number;
}

export interface ScanOptions {
  /** The fewest events of a segment. */
  readonly fewest: number;
  /** By what a score is multiplied for each dimension beyond the first: of two that tell nearly the same, the simpler. */
  readonly depthFactor: number;
  /** Groups that are no segments. */
  readonly isNone?: (cuboid: Cuboid, group: number) => boolean;
}

/** The groups of all cuboids with the highest scores, the highest first; none without more errors than expected. */
export function scan(
  leaves: Leaves,
  cuboids: readonly Cuboid[],
  { fewest, depthFactor, isNone }: ScanOptions,
  most = 1,
): readonly Found[] {
  const total = totalOf(leaves);
  const best: Found[] = [];
  for (const cuboid of cuboids) {
    const all = groupCounts(cuboid, leaves);
    const factor = depthFactor ** (cuboid.dimensions.length - 1);
    for (let group = 0; group < cuboid.groups; group++) {
      if (all.events[group]! < fewest || all.errors[group]! <= all.expected[group]!) continue;
      if (isNone?.(cuboid, group)) continue;
      const counts = countsAt(all, group);
      const score = likelihoodRatio(counts, total) * factor;
      if (score <= 0 || (best.length === most && score <= best[most - 1]!.score)) continue;
      const at = best.findIndex((other) => other.score < score);
      best.splice(at < 0 ? best.length : at, 0, { cuboid, group, counts, score });
      if (best.length > most) best.pop();
    }
  }
  return best;
}
