import type { Codes, DictionaryColumn } from './columns';

const known = new WeakMap<Codes, Uint32Array>();

/** How many rows have each code of a column, that of an absent value among them. Counted once: codes do not change. */
export function codeCounts({ codes, values }: Pick<DictionaryColumn, 'codes' | 'values'>): Uint32Array {
  let counts = known.get(codes);
  if (!counts) {
    counts = new Uint32Array(values.length + 1);
    if (codes instanceof Uint8Array) countBytes(codes, counts);
    else count(codes, counts);
    known.set(codes, counts);
  }
  return counts;
}

// By itself: a loop that has met several kinds of array is compiled well for none.
function countBytes(codes: Uint8Array, counts: Uint32Array): void {
  // In turns: to count a code that the row before has waits until that count is stored.
  const odd = new Uint32Array(counts.length);
  for (let row = 1; row < codes.length; row += 2) {
    counts[codes[row - 1]!]!++;
    odd[codes[row]!]!++;
  }
  if (codes.length % 2 === 1) counts[codes.at(-1)!]!++;
  for (let code = 0; code < odd.length; code++) counts[code]! += odd[code]!;
}

function count(codes: Codes, counts: Uint32Array): void {
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
}
