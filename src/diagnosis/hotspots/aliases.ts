import { type Leaves, sumOf } from './leaves';
import { type RollUp, sumsOf } from './rollUp';
import { maskOf, type Segment, segmentOf } from './segment';

/** The share of events of either segment that both have, from which on they are the same rows in other words. */
const sameShare = 0.98;
const mostAliases = 3;

/** Other segments of the same events, or nearly so: none that only says more than the segment or another alias does. */
export function aliasesOf(segment: Segment, leaves: Leaves, rollUp: RollUp): readonly Segment[] {
  const mask = maskOf(segment, leaves);
  const masked = new Float64Array(mask.length);
  for (let leaf = 0; leaf < mask.length; leaf++) if (mask[leaf] === 1) masked[leaf] = leaves.events[leaf]!;
  const inside = sumOf(masked);
  const [allOf, sharedOf] = [sumsOf(rollUp, leaves.events), sumsOf(rollUp, masked)];
  const aliases: Segment[] = [];
  for (const [at, cuboid] of rollUp.cuboids.entries()) {
    const [all, shared] = [allOf[at]!, sharedOf[at]!];
    for (let group = 0; group < cuboid.groups && aliases.length < mostAliases; group++) {
      if (shared[group]! < sameShare * (inside + all[group]! - shared[group]!)) continue;
      const other = segmentOf({ cuboid, group }, leaves);
      if (isNamed(other, leaves) && ![segment, ...aliases].some((known) => saysAll(other, known))) aliases.push(other);
    }
  }
  return aliases;
}

/** Whether each of its members has a name: the last of each dimension is all that have few events. */
const isNamed = (segment: Segment, { sizes }: Leaves): boolean =>
  segment.every(({ dimension, members }) => !members.has(sizes[dimension]! - 1));

/** Whether a segment has a part of each dimension of another, so that it only says that and more. */
const saysAll = (segment: Segment, other: Segment): boolean =>
  other.every(({ dimension }) => segment.some((part) => part.dimension === dimension));
