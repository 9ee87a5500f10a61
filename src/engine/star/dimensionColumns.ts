import { codeCounts } from '../../model/codeCounts';
import type { Codes, DictionaryColumn } from '../../model/columns';
import type { DimensionColumn } from '../../model/events';
import type { Key } from '../../model/selection';
import { dimensionNames } from './dimensionNames';
import { placedCodes } from './placed';
import type { SpareRoom } from './spareRoom';

/** The columns in a new order of rows, where row i goes to `place[i]`; members are numbered by falling count of events. */
export function dimensionColumns(
  columns: readonly DictionaryColumn[],
  place: Uint32Array,
  room: SpareRoom,
): readonly DimensionColumn[] {
  const names = dimensionNames(columns.map((column) => column.field));
  return columns.map((column, i) => ({ name: names[i]!, field: column.field, ...renumbered(column, place, room) }));
}

function renumbered(column: DictionaryColumn, place: Uint32Array, room: SpareRoom): { members: Key[]; codes: Codes } {
  const counts = codeCounts(column);
  const used = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const numbers = new Uint32Array(counts.length);
  used.forEach((code, i) => {
    numbers[code] = i;
  });
  const members = used.map((code) => (code === 0 ? null : column.values[code - 1]!));
  return { members, codes: placedCodes(column.codes, numbers, used.length, place, room) };
}

/** Codes as narrow as the members allow. */
export const codesFor = (members: number, rows: number): Codes =>
  members <= 0x100 ? new Uint8Array(rows) : members <= 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
