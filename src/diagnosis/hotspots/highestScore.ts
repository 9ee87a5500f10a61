import { type Leaves, sumOf } from './leaves';
import { likelihoodRatio, mostRatio } from './likelihoodRatio';
import { type RollUp, sumsOf } from './rollUp';
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
export function highestScore(leaves: Leaves, rollUp: RollUp): (drawn: Drawn) => number {
  const { cuboids } = rollUp;
  const isNone = isRest(leaves);
  const eventsOfLog = sumsOf(rollUp, leaves.events);
  const namedOf = cuboids.map((cuboid) =>
    Uint8Array.from({ length: cuboid.groups }, (_, group) => Number(!isNone(cuboid, group))),
  );
  return (drawn) => {
    const total = { events: sumOf(drawn.events), errors: sumOf(drawn.errors), expected: sumOf(drawn.expected) };
    const eventsOf = drawn.events === leaves.events ? eventsOfLog : sumsOf(rollUp, drawn.events);
    const errorsOf = sumsOf(rollUp, drawn.errors);
    const expectedOf = drawn.isEven ? null : sumsOf(rollUp, drawn.expected);
    const even = total.expected / total.events;
    let best = 0;
    for (let at = 0; at < cuboids.length; at++) {
      const [events, errors, expected, isNamed] = [eventsOf[at]!, errorsOf[at]!, expectedOf?.[at], namedOf[at]!];
      for (let group = 0; group < events.length; group++) {
        const n = events[group]!;
        const seen = errors[group]!;
        const wanted = expected ? expected[group]! : n * even;
        if (n < scanning.fewest || seen <= wanted || isNamed[group] === 0) continue;
        if (mostRatio(n, seen, wanted, total) <= best) continue;
        best = Math.max(best, likelihoodRatio({ events: n, errors: seen, expected: wanted }, total));
      }
    }
    return best;
  };
}
