import type { PeriodCounts } from './countPeriod';
import type { Places } from './places';

/** Events and errors of each group: sums over tuples. */
export function countTuples({ place, groups }: Places, { counts }: PeriodCounts) {
  const events = new Float64Array(groups);
  const errors = new Float64Array(groups);
  for (let t = 0; t < place.length; t++) {
    const group = place[t]!;
    if (group < 0) continue;
    events[group]! += counts[2 * t]! + counts[2 * t + 1]!;
    errors[group]! += counts[2 * t + 1]!;
  }
  return { events, errors };
}
