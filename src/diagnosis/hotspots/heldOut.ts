import type { Steps } from '../../engine/columnar/steps';
import type { HeldOut } from '../../model/hotspot';
import { type Leaves, totalOf } from './leaves';
import { countsIn } from './segment';
import { bestOf, type Candidate, expectedAsRest, type Study, withoutExcess } from './study';

/** The share of events of either segment that both have, from which on one half of the users tells of the same cause. */
const sameShare = 0.5;

/**
 * What causes amount to among users that they were not found by: the search is repeated on each half of the users, and
 * what it finds there is counted in the other half. Of a search on all, the effect of the best is too large on average,
 * since it was chosen for it. `null` of a cause that neither half finds again.
 */
export function* heldOutOf(
  causes: readonly Candidate[],
  study: Study,
  halves: readonly [Leaves, Leaves],
  price: number,
): Steps<readonly (HeldOut | null)[]> {
  const sums = causes.map(() => ({ errors: 0, expected: 0 }));
  for (const [half, other] of [halves, [halves[1], halves[0]] as const]) {
    const left = new Set(causes.keys());
    let leaves = half;
    for (let round = 0; round < causes.length + 1 && left.size > 0; round++) {
      yield;
      const found = bestOf(study, leaves, () => price);
      if (!found) break;
      leaves = withoutExcess(study, leaves, found);
      const at = [...left].find((i) => shareOf(causes[i]!.mask, found.mask, study.leaves) >= sameShare);
      if (at === undefined) continue;
      left.delete(at);
      const counts = countsIn(found.mask, other);
      sums[at]!.errors += counts.errors;
      sums[at]!.expected += expectedAsRest(counts, totalOf(other));
    }
  }
  return sums.map(({ errors, expected }) =>
    expected > 0 ? { times: errors / expected, excessErrors: errors - expected } : null,
  );
}

/** The events in both masks as a share of those in either. */
function shareOf(a: Uint8Array, b: Uint8Array, { events }: Leaves): number {
  let [both, either] = [0, 0];
  for (let leaf = 0; leaf < events.length; leaf++) {
    if (a[leaf] === 1 && b[leaf] === 1) both += events[leaf]!;
    if (a[leaf] === 1 || b[leaf] === 1) either += events[leaf]!;
  }
  return either > 0 ? both / either : 0;
}
