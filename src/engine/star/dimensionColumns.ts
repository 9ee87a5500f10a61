import type { Codes, DictionaryColumn } from '../../model/columns';
import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { dimensionNames } from './dimensionNames';
import { pickRecoded } from './pick';

/** The columns in a new order of rows, with members renumbered by falling count of events. */
export function dimensionColumns(columns: readonly DictionaryColumn[], order: Uint32Array): readonly DimensionColumn[] {
  const names = dimensionNames(columns.map((column) => column.field));
  return columns.map((column, i) => ({ name: names[i]!, field: column.field, ...renumbered(column, order) }));
}

function renumbered({ values, codes }: DictionaryColumn, order: Uint32Array): { members: Key[]; codes: Codes } {
  const counts = new Uint32Array(values.length + 1);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  const used = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const place = new Uint32Array(counts.length);
  used.forEach((code, i) => {
    place[code] = i;
  });
  const members = used.map((code) => (code === 0 ? null : values[code - 1]!));
  return { members, codes: pickRecoded(codes, place, used.length, order) };
}
