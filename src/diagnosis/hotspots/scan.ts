import type { Cuboid } from './cuboid';
import { type Leaves, type SegmentCounts, totalOf } from './leaves';
import { likelihoodRatio } from './likelihoodRatio';
import { type RollUp, sumsOf } from './rollUp';

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
  rollUp: RollUp,
  { fewest, depthFactor, isNone }: ScanOptions,
  most = 1,
): readonly Found[] {
  const total = totalOf(leaves);
  const best: Found[] = [];
  const [eventsOf, errorsOf, expectedOf] = [leaves.events, leaves.errors, leaves.expected].map((column) =>
    sumsOf(rollUp, column),
  );
  for (const [at, cuboid] of rollUp.cuboids.entries()) {
    const [events, errors, expected] = [eventsOf![at]!, errorsOf![at]!, expectedOf![at]!];
    const factor = depthFactor ** (cuboid.dimensions.length - 1);
    for (let group = 0; group < cuboid.groups; group++) {
      if (events[group]! < fewest || errors[group]! <= expected[group]!) continue;
      if (isNone?.(cuboid, group)) continue;
      const counts = { events: events[group]!, errors: errors[group]!, expected: expected[group]! };
      const score = likelihoodRatio(counts, total) * factor;
      if (score <= 0 || (best.length === most && score <= best[most - 1]!.score)) continue;
      const at = best.findIndex((other) => other.score < score);
      best.splice(at < 0 ? best.length : at, 0, { cuboid, group, counts, score });
      if (best.length > most) best.pop();
    }
  }
  return best;
}
