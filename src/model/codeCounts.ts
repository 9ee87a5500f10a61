import type { Codes, DictionaryColumn } from './columns';

const known = new WeakMap<Codes, Uint32Array>();

/** How many rows have each code of a column, that of an absent value among them. Counted once: codes do not change. */
export function codeCounts({ codes, values }: Pick<DictionaryColumn, 'codes' | 'values'>): Uint32Array {
  let counts = known.get(codes);
  if (!counts) {
    counts = counted(codes, new Uint32Array(values.length + 1));
    known.set(codes, counts);
  }
  return counts;
}

function counted(codes: Codes, counts: Uint32Array): Uint32Array {
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return counts;
}
