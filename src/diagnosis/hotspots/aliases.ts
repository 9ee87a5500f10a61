import type { Cuboid } from './cuboid';
import type { Leaves } from './leaves';
import { maskOf, type Segment, segmentOf } from './segment';

/** The share of events of either segment that both have, from which on they are the same rows in other words. */
const sameShare = 0.98;
const mostAliases = 3;

/** Other segments of the same events, or nearly so: none that only says more than the segment or another alias does. */
export function aliasesOf(segment: Segment, leaves: Leaves, cuboids: readonly Cuboid[]): readonly Segment[] {
  const mask = maskOf(segment, leaves);
  let inside = 0;
  for (let leaf = 0; leaf < mask.length; leaf++) if (mask[leaf] === 1) inside += leaves.events[leaf]!;
  const aliases: Segment[] = [];
  for (const cuboid of cuboids) {
    const shared = new Float64Array(cuboid.groups);
    const all = new Float64Array(cuboid.groups);
    for (let leaf = 0; leaf < mask.length; leaf++) {
      const group = cuboid.groupOf[leaf]!;
      all[group]! += leaves.events[leaf]!;
      if (mask[leaf] === 1) shared[group]! += leaves.events[leaf]!;
    }
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
