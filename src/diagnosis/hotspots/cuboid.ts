import type { Steps } from '../../engine/columnar/steps';
import type { Leaves, SegmentCounts } from './leaves';

/** The groups of leaves by the members of some dimensions. */
export interface Cuboid {
  /** Indices of dimensions, rising. */
  readonly dimensions: readonly number[];
  readonly groups: number;
  /** The group of each leaf. */
  readonly groupOf: Uint32Array;
  /** A leaf of each group, which tells its members. */
  readonly leafOf: Uint32Array;
}

/** The cuboids of 1 to `depth` of some dimensions, all where missing; those of fewer first. */
export function* cuboidsOf(
  leaves: Pick<Leaves, 'sizes' | 'members' | 'events'>,
  depth: number,
  among: readonly number[] = [...leaves.sizes.keys()],
): Steps<readonly Cuboid[]> {
  const cuboids: Cuboid[] = [];
  let row: readonly (Cuboid | null)[] = [null];
  for (let deep = 1; deep <= Math.min(depth, among.length); deep++) {
    const next: Cuboid[] = [];
    for (const parent of row) {
      const last = parent?.dimensions.at(-1) ?? -1;
      for (const dimension of among) {
        if (dimension <= last) continue;
        next.push(split(leaves, parent, dimension));
        yield;
      }
    }
    cuboids.push(...next);
    row = next;
  }
  return cuboids;
}

/** A cuboid by one more dimension. */
function split(
  { sizes, members, events }: Pick<Leaves, 'sizes' | 'members' | 'events'>,
  parent: Cuboid | null,
  dimension: number,
): Cuboid {
  const rows = events.length;
  const size = sizes[dimension]!;
  const groupOf = new Uint32Array(rows);
  const leafOf: number[] = [];
  const known = new Map<number, number>();
  const column = members[dimension]!;
  for (let leaf = 0; leaf < rows; leaf++) {
    const key = (parent ? parent.groupOf[leaf]! : 0) * size + column[leaf]!;
    let group = known.get(key);
    if (group === undefined) {
      group = leafOf.length;
      known.set(key, group);
      leafOf.push(leaf);
    }
    groupOf[leaf] = group;
  }
  const dimensions = parent ? [...parent.dimensions, dimension] : [dimension];
  return { dimensions, groups: leafOf.length, groupOf, leafOf: Uint32Array.from(leafOf) };
}

/** The counts of all groups of a cuboid, one column each. */
export function groupCounts(
  { groups, groupOf }: Cuboid,
  { events, errors, expected }: Pick<Leaves, 'events' | 'errors' | 'expected'>,
) {
  const counts = {
    events: new Float64Array(groups),
    errors: new Float64Array(groups),
    expected: new Float64Array(groups),
  };
  for (let leaf = 0; leaf < groupOf.length; leaf++) {
    const group = groupOf[leaf]!;
    counts.events[group]! += events[leaf]!;
    counts.errors[group]! += errors[leaf]!;
    counts.expected[group]! += expected[leaf]!;
  }
  return counts;
}

/** Those of one group. */
export function countsAt(counts: ReturnType<typeof groupCounts>, group: number): SegmentCounts {
  return { events: counts.events[group]!, errors: counts.errors[group]!, expected: counts.expected[group]! };
}
