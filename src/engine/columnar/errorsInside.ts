import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { UserAxis } from '../../model/query';
import type { Placed } from './placeUsers';
import { pointsMask } from './rowMask';
import type { Steps } from './steps';

type ErrorsAxis = Extract<UserAxis, { kind: 'errors_inside' }>;

/**
 * A way to count, for each group that the user of some rows is in, the errors of a period that match the clauses of an
 * axis; a user with one that does not has `most` + 1.
 */
export function* errorsInside(
  { inside, most }: ErrorsAxis,
  events: Events,
  { group, kept }: Placed,
  { from: first, to: end }: DayRange,
): Steps<(from: number, to: number, values: Int32Array, lastUser: Uint32Array) => void> {
  const { user, day, outcome } = events;
  const mask = yield* pointsMask(events, inside);
  const outside = most + 1;
  return (from, to, values, lastUser) => {
    const u = user[from]!;
    for (let i = from; i < to; i++) {
      if (kept !== null && kept[i] === 0) continue;
      const g = group === null ? 0 : group[i]!;
      if (lastUser[g] !== u) {
        lastUser[g] = u;
        values[g] = 0;
      }
      if (outcome[i] !== 1 || day[i]! < first || day[i]! >= end || values[g] === outside) continue;
      values[g] = mask !== null && mask[i] === 0 ? outside : Math.min(most, values[g]! + 1);
    }
  };
}
