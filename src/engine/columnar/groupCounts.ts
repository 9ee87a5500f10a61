import type { PeriodCounts } from './countPeriod';
import { countTuples } from './countTuples';
import { addBits, bitGroups, DistinctBits } from './distinctBits';
import { DistinctGroups } from './distinctGroups';
import type { Places } from './places';
import type { Passing } from './shared/passing';

/** Number a group. */
export interface GroupCounts {
  readonly events: Float64Array;
  readonly errors: Float64Array;
  readonly users: Float64Array;
  readonly impacted_users: Float64Array;
}

/** Groupings of at most 64 groups together, and where the bits of each begin. */
interface Share {
  readonly members: { readonly places: Places; readonly first: number }[];
  used: number;
}

/** What each grouping counts of a period: the small ones together, 64 groups at a time. */
export async function groupCounts(
  groupings: readonly Places[],
  counted: PeriodCounts,
  passing: Passing,
): Promise<ReadonlyMap<Places, GroupCounts>> {
  const { list, starts } = counted;
  const out = new Map<Places, GroupCounts>();
  const give = (places: Places, users: Uint32Array, impacted: Uint32Array): void => {
    const distinct = { users: Float64Array.from(users), impacted_users: Float64Array.from(impacted) };
    out.set(places, { ...countTuples(places, counted), ...distinct });
  };
  for (const { members } of shared(groupings)) {
    const bits = new Int32Array(counted.counts.length);
    for (const { places, first } of members) addBits(bits, places, first);
    const pass = await passing(() => new DistinctBits({ list, starts, bits }));
    const { users, impacted } = pass.counted();
    for (const { places, first } of members) {
      const end = first + places.groups;
      give(places, users.subarray(first, end), impacted.subarray(first, end));
    }
  }
  for (const places of groupings.filter(({ groups }) => groups > bitGroups)) {
    const { place, groups } = places;
    const { users, impacted } = await passing(() => new DistinctGroups({ list, starts, place, groups }));
    give(places, users, impacted);
  }
  return out;
}

function shared(groupings: readonly Places[]): readonly Share[] {
  const shares: Share[] = [];
  for (const places of groupings) {
    if (places.groups > bitGroups) continue;
    const fitting = shares.find(({ used }) => used + places.groups <= bitGroups);
    const share = fitting ?? { members: [], used: 0 };
    if (!fitting) shares.push(share);
    share.members.push({ places, first: share.used });
    share.used += places.groups;
  }
  return shares;
}
