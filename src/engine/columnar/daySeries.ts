import { DayGaps, type DayUsers } from './dayGaps';
import { DayPass } from './dayPass';
import type { Facts } from './facts';
import type { Passing } from './shared/passing';

/** By day. */
export interface DayCounts extends DayUsers {
  readonly errors: Float64Array;
  readonly impacted_users: Float64Array;
}

/**
 * The parts of each day of what is kept, not grouped otherwise. Sums over days are the parts of any period.
 * @param users 0 for each user of whom nothing is kept; null where that is not known
 */
export async function daySeries(
  { block, events, kept, starts }: Facts,
  place: Int32Array,
  users: Uint8Array | null,
  passing: Passing,
): Promise<DayCounts> {
  const { calendar, day } = events;
  const { days } = calendar;
  const gaps = new DayGaps(calendar);
  const { farthest } = gaps;
  const isWhole = kept === null && users === null && place.every((one) => one >= 0);
  const verdict = isWhole ? null : verdictOf(place);
  const pass = await passing(
    () => new DayPass({ code: block.code, day, starts, kept, users, verdict, days, farthest }),
  );
  return {
    ...gaps.counted(pass.gaps),
    errors: Float64Array.from(pass.errors),
    impacted_users: Float64Array.from(pass.impacted),
  };
}

function verdictOf(place: Int32Array): Uint8Array {
  const verdict = new Uint8Array(2 * place.length);
  for (let t = 0; t < place.length; t++) {
    if (place[t]! < 0) continue;
    verdict[2 * t] = 1;
    verdict[2 * t + 1] = 2;
  }
  return verdict;
}
