import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { codesFor } from './dimensionColumns';
import type { Merge } from './merge';
import type { NewKeys } from './newRows';
import { recoded } from './recoded';

/** A dimension with its new rows: members by falling count of events, those of equal count as they stood before. */
export function grownDimension({ name, field, members, codes }: DimensionColumn, more: NewKeys, merge: Merge) {
  const keys: Key[] = [...members];
  const places = new Map(members.map((member, place) => [member, place]));
  const moreCodes = Uint32Array.from(more.keys, (key) => places.get(key) ?? keys.push(key) - 1);
  const all = merge.pickInto(new Uint32Array(merge.rows), codes, recoded(more.codes, moreCodes));
  const counts = new Uint32Array(keys.length);
  for (let i = 0; i < all.length; i++) counts[all[i]!]!++;
  const used = Array.from(counts.keys()).filter((place) => counts[place]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const next = new Uint32Array(keys.length);
  used.forEach((place, i) => {
    next[place] = i;
  });
  const out = codesFor(used.length, merge.rows);
  for (let i = 0; i < all.length; i++) out[i] = next[all[i]!]!;
  return { name, field, members: used.map((place) => keys[place]!), codes: out } satisfies DimensionColumn;
}
