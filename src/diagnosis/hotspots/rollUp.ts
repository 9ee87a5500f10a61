import { type Cuboid, split } from './cuboid';
import type { Leaves } from './leaves';

/** One cuboid that is summed up from another one, or from the leaves. */
interface Step {
  readonly groups: number;
  /** The step that it is summed up from; `null`: the leaves. */
  readonly from: number | null;
  readonly groupOf: Uint32Array;
}

/** How sums of leaves by all groups of all cuboids are had in few passes. */
export interface RollUp {
  readonly cuboids: readonly Cuboid[];
  readonly steps: readonly Step[];
  /** The step of each cuboid. */
  readonly places: readonly number[];
}

/**
 * A plan that goes through the leaves only for some larger cuboids, of which each of the others is a coarser one, and
 * is summed up from the smallest of those before. The larger ones are of one dimension more than the deepest, as few as
 * cover these: of eight dimensions 14 of four for 56 of three (the Steiner system that a greedy choice in lexicographic
 * order finds; Conway and Sloane, Lexicographic codes, 1986).
 */
export function rollUpOf(leaves: Pick<Leaves, 'sizes' | 'members' | 'events'>, cuboids: readonly Cuboid[]): RollUp {
  const steps: Step[] = [];
  const done: { readonly cuboid: Cuboid; readonly step: number }[] = [];
  const add = (cuboid: Cuboid): number => {
    const parents = done.filter(({ cuboid: { dimensions } }) => cuboid.dimensions.every((d) => dimensions.includes(d)));
    const parent = parents.sort((a, b) => a.cuboid.groups - b.cuboid.groups)[0];
    const groupOf = parent ? parent.cuboid.leafOf.map((leaf) => cuboid.groupOf[leaf]!) : cuboid.groupOf;
    const step = steps.push({ groups: cuboid.groups, from: parent?.step ?? null, groupOf }) - 1;
    done.push({ cuboid, step });
    return step;
  };
  const known = new Map(cuboids.map((cuboid) => [String(cuboid.dimensions), cuboid]));
  for (const dimensions of coverOf(cuboids)) {
    const large = split(leaves, known.get(String(dimensions.slice(0, -1))) ?? null, dimensions.at(-1)!);
    if (large.dimensions.length === dimensions.length && large.groups < leaves.events.length / worthwhile) add(large);
  }
  const places = new Array<number>(cuboids.length).fill(0);
  const order = [...cuboids.keys()].sort((a, b) => cuboids[b]!.dimensions.length - cuboids[a]!.dimensions.length);
  for (const at of order) places[at] = add(cuboids[at]!);
  return { cuboids, steps, places };
}

/** The sums of a column of the leaves by the groups of each cuboid. */
export function sumsOf({ steps, places }: RollUp, column: Float64Array): readonly Float64Array[] {
  const sums: Float64Array[] = [];
  for (const { groups, from, groupOf } of steps) {
    const source = from === null ? column : sums[from]!;
    const out = new Float64Array(groups);
    for (let i = 0; i < groupOf.length; i++) out[groupOf[i]!]! += source[i]!;
    sums.push(out);
  }
  return places.map((place) => sums[place]!);
}

/** How many times fewer groups than leaves a larger cuboid has to have. */
const worthwhile = 2;

/** Sets of one dimension more than the deepest cuboids, so that each of these is within one of them. */
function coverOf(cuboids: readonly Cuboid[]): readonly (readonly number[])[] {
  const deepest = Math.max(0, ...cuboids.map(({ dimensions }) => dimensions.length));
  const dimensions = [...new Set(cuboids.flatMap((cuboid) => cuboid.dimensions))].sort((a, b) => a - b);
  const wanted = cuboids.map((cuboid) => cuboid.dimensions).filter(({ length }) => length === deepest);
  if (dimensions.length <= deepest + 1) return [];
  const left = new Set(wanted.map(String));
  const cover: (readonly number[])[] = [];
  const sets = choicesOf(dimensions, deepest + 1);
  for (let fewest = deepest + 1; fewest > 0; fewest--) {
    for (const set of sets) {
      const covered = set
        .map((_, dropped) => String(set.filter((_, i) => i !== dropped)))
        .filter((one) => left.has(one));
      if (covered.length < fewest) continue;
      for (const one of covered) left.delete(one);
      cover.push(set);
    }
  }
  return cover;
}

/** All ways to choose so many of some, in lexicographic order. */
function choicesOf(of: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return of.flatMap((first, at) => choicesOf(of.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}
