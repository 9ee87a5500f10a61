import type { Leaves } from './leaves';

/** The share of events in pairs of members that say each other above which two dimensions are the same in other words. */
const sameShare = 0.995;

/** The dimensions that say the same as one before them, with that one: by indices. */
export function sameDimensions(leaves: Pick<Leaves, 'sizes' | 'members' | 'events'>): ReadonlyMap<number, number> {
  const same = new Map<number, number>();
  for (let other = 1; other < leaves.sizes.length; other++) {
    for (let first = 0; first < other; first++) {
      if (same.has(first) || !areSame(leaves, first, other)) continue;
      same.set(other, first);
      break;
    }
  }
  return same;
}

function areSame({ sizes, members, events }: Pick<Leaves, 'sizes' | 'members' | 'events'>, a: number, b: number) {
  const pairs = new Map<number, number>();
  const size = sizes[b]!;
  let all = 0;
  for (let leaf = 0; leaf < events.length; leaf++) {
    const key = members[a]![leaf]! * size + members[b]![leaf]!;
    pairs.set(key, (pairs.get(key) ?? 0) + events[leaf]!);
    all += events[leaf]!;
  }
  const partnerOfA = new Map<number, number>();
  const partnerOfB = new Map<number, number>();
  let told = 0;
  for (const [key, count] of [...pairs].sort(([, x], [, y]) => y - x)) {
    const [inA, inB] = [Math.floor(key / size), key % size];
    if (partnerOfA.has(inA) || partnerOfB.has(inB)) continue;
    partnerOfA.set(inA, inB);
    partnerOfB.set(inB, inA);
    told += count;
  }
  return partnerOfA.size > 1 && told >= sameShare * all;
}
