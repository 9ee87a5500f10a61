import { type Cuboid, groupCounts } from './cuboid';
import type { Leaves } from './leaves';
import { likelihoodRatio } from './likelihoodRatio';
import { isRest, scanning } from './study';

/** What of a drawn log is scored. */
export interface Drawn {
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly expected: Float64Array;
  /** Whether the events are those of the log, and the errors expected are as many for each of them. */
  readonly isEven?: boolean;
}

/**
 * The highest score of all groups, as `scan` finds it, for many draws of one log: the groups' events are counted once,
 * and of what is drawn only what differs.
 */
export function highestScore(leaves: Leaves, cuboids: readonly Cuboid[]): (drawn: Drawn) => number {
  const isNone = isRest(leaves);
  const groups = cuboids.map((cuboid) => {
    const { events } = groupCounts(cuboid, leaves);
    return { cuboid, events, isSegment: Uint8Array.from(events, (_, group) => Number(!isNone(cuboid, group))) };
  });
  return (drawn) => {
    const failed = [...drawn.errors.keys()].filter((leaf) => drawn.errors[leaf]! > 0);
    const total = { events: sum(drawn.events), errors: sum(drawn.errors), expected: sum(drawn.expected) };
    let best = 0;
    for (const { cuboid, events: counted, isSegment } of groups) {
      const events = drawn.isEven ? counted : sums(cuboid, drawn.events);
      const expected = drawn.isEven ? null : sums(cuboid, drawn.expected);
      const errors = new Float64Array(cuboid.groups);
      for (const leaf of failed) errors[cuboid.groupOf[leaf]!]! += drawn.errors[leaf]!;
      for (let group = 0; group < cuboid.groups; group++) {
        const n = events[group]!;
        const wanted = expected ? expected[group]! : (n * total.expected) / total.events;
        if (n < scanning.fewest || errors[group]! <= wanted || isSegment[group] === 0) continue;
        best = Math.max(best, likelihoodRatio({ events: n, errors: errors[group]!, expected: wanted }, total));
      }
    }
    return best;
  };
}

function sums({ groups, groupOf }: Cuboid, column: Float64Array): Float64Array {
  const out = new Float64Array(groups);
  for (let leaf = 0; leaf < groupOf.length; leaf++) out[groupOf[leaf]!]! += column[leaf]!;
  return out;
}

const sum = (column: Float64Array): number => column.reduce((total, n) => total + n, 0);
