import type { DictionaryColumn } from '../../model/columns';

/** Two columns as one: a value for each pair that occurs, both texts parted by a space; absent where the first is. */
export function paired(a: DictionaryColumn, b: DictionaryColumn): DictionaryColumn {
  const base = b.values.length + 1;
  const ids = new Map<number, number>();
  const values: string[] = [];
  const codes = new Uint32Array(a.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const first = a.codes[row] ?? 0;
    const second = b.codes[row] ?? 0;
    if (first === 0) continue;
    const pair = first * base + second;
    let id = ids.get(pair);
    if (id === undefined) {
      id = values.push([a.values[first - 1], b.values[second - 1]].filter((text) => text !== undefined).join(' '));
      ids.set(pair, id);
    }
    codes[row] = id;
  }
  return { field: `${a.field} + ${b.field}`, values, codes };
}
