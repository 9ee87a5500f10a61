import type { Steps } from '../../engine/columnar/steps';
import type { Leaves } from './leaves';

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

/** Of groups by members beyond so many, those that occur are kept in a map. */
const mostInTable = 2 ** 18;

/** A cuboid by one more dimension; the leaves by one where there is none yet. */
export function split(
  { sizes, members, events }: Pick<Leaves, 'sizes' | 'members' | 'events'>,
  parent: Cuboid | null,
  dimension: number,
): Cuboid {
  const rows = events.length;
  const size = sizes[dimension]!;
  const groupOf = new Uint32Array(rows);
  const leafOf: number[] = [];
  const column = members[dimension]!;
  const parents = parent?.groups ?? 1;
  const table = parents * size <= mostInTable ? new Int32Array(parents * size).fill(-1) : null;
  const map = new Map<number, number>();
  for (let leaf = 0; leaf < rows; leaf++) {
    const key = (parent ? parent.groupOf[leaf]! : 0) * size + column[leaf]!;
    let group = table ? table[key]! : (map.get(key) ?? -1);
    if (group < 0) {
      group = leafOf.push(leaf) - 1;
      if (table) table[key] = group;
      else map.set(key, group);
    }
    groupOf[leaf] = group;
  }
  const dimensions = parent ? [...parent.dimensions, dimension] : [dimension];
  return { dimensions, groups: leafOf.length, groupOf, leafOf: Uint32Array.from(leafOf) };
}
