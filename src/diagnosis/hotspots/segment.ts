import type { Leaves, SegmentCounts } from './leaves';
import type { Found } from './scan';

/** The members of a dimension that a segment holds, as they are searched. */
export interface Part {
  /** Its index among the searched ones. */
  readonly dimension: number;
  readonly members: ReadonlySet<number>;
}

/** A conjunction of parts, each of one or more members of a dimension; of rising dimensions. */
export type Segment = readonly Part[];

/** The segment that is a group of a cuboid. */
export function segmentOf({ cuboid, group }: Pick<Found, 'cuboid' | 'group'>, { members }: Leaves): Segment {
  const leaf = cuboid.leafOf[group]!;
  return cuboid.dimensions.map((dimension) => ({ dimension, members: new Set([members[dimension]![leaf]!]) }));
}

/** 1 for each leaf of the segment. */
export function maskOf(segment: Segment, { events, members, sizes }: Leaves): Uint8Array {
  const mask = new Uint8Array(events.length).fill(1);
  for (const part of segment) {
    const column = members[part.dimension]!;
    const allowed = Uint8Array.from({ length: sizes[part.dimension]! }, (_, member) =>
      Number(part.members.has(member)),
    );
    for (let leaf = 0; leaf < mask.length; leaf++) mask[leaf]! &= allowed[column[leaf]!]!;
  }
  return mask;
}

/** What is counted in the leaves of a mask. */
export function countsIn(mask: Uint8Array, leaves: Pick<Leaves, 'events' | 'errors' | 'expected'>): SegmentCounts {
  let [events, errors, expected] = [0, 0, 0];
  for (let leaf = 0; leaf < mask.length; leaf++) {
    if (mask[leaf] === 0) continue;
    events += leaves.events[leaf]!;
    errors += leaves.errors[leaf]!;
    expected += leaves.expected[leaf]!;
  }
  return { events, errors, expected };
}
