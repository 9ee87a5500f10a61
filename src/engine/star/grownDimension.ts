import type { Codes } from '../../model/columns';
import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { codesFor } from './dimensionColumns';
import type { Merge } from './merge';
import type { NewKeys } from './newRows';
import { recoded } from './recoded';

/** A dimension with its new rows: members by falling count of events, those of equal count as they stood before. */
export function grownDimension(dimension: DimensionColumn, more: NewKeys, merge: Merge): DimensionColumn {
  const keys: Key[] = [...dimension.members];
  const places = new Map(keys.map((member, place) => [member, place]));
  const moreCodes = Uint32Array.from(more.keys, (key) => places.get(key) ?? keys.push(key) - 1);
  const codes = merge.pickInto(codesFor(keys.length, merge.rows), dimension.codes, recoded(more.codes, moreCodes));
  const counts = countsOf(codes, keys.length);
  const used = Array.from(counts.keys()).filter((place) => counts[place]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const { name, field } = dimension;
  if (used.length === keys.length && used.every((place, i) => place === i))
    return { name, field, members: keys, codes };
  const next = new Uint32Array(keys.length);
  used.forEach((place, i) => {
    next[place] = i;
  });
  const out = codesFor(used.length, merge.rows);
  for (let i = 0; i < codes.length; i++) out[i] = next[codes[i]!]!;
  return { name, field, members: used.map((place) => keys[place]!), codes: out };
}

function countsOf(codes: Codes, members: number): Uint32Array {
  const counts = new Uint32Array(members);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  return counts;
}
