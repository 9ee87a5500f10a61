import type { Codes, DictionaryColumn } from '../../model/columns';
import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { dimensionNames } from './dimensionNames';

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
  const out = codesFor(used.length, order.length);
  for (let i = 0; i < order.length; i++) out[i] = place[codes[order[i]!]!]!;
  return { members: used.map((code) => (code === 0 ? null : values[code - 1]!)), codes: out };
}

/** Codes as narrow as the members allow. */
export const codesFor = (members: number, rows: number): Codes =>
  members <= 0x100 ? new Uint8Array(rows) : members <= 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
