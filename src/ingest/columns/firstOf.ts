import type { DictionaryColumn } from '../../model/columns';

/** Columns as one: in each row the value of the first that has one; what reads the same is the same. */
export function firstOf(first: DictionaryColumn, ...others: readonly DictionaryColumn[]): DictionaryColumn {
  if (others.length === 0) return first;
  const ids = new Map(first.values.map((value, i) => [value, i + 1]));
  const values = [...first.values];
  const codes = Uint32Array.from(first.codes);
  for (const column of others) {
    const next = Uint32Array.from([
      0,
      ...column.values.map((value) => {
        const id = ids.get(value) ?? values.push(value);
        ids.set(value, id);
        return id;
      }),
    ]);
    for (let row = 0; row < codes.length; row++) if (codes[row] === 0) codes[row] = next[column.codes[row]!]!;
  }
  return { field: first.field, values, codes };
}
