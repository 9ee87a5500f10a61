import type { DictionaryColumn } from '../../model/columns';
import { type Block, newBlock, slack } from '../bytes/block';
import type { CodeColumn } from '../columns/codeColumn';
import type { DerivedField, ValueWriter } from './derivedField';

/** Beyond so many different values new ones are shortened, … */
export const manyDerived = 50_000;
/** … and beyond so many left out. */
const mostValues = 60_000;

/** Fills the column of a derived field while the log is read. */
export class DerivedColumn {
  private scratch: Block = newBlock(256);

  constructor(
    readonly column: CodeColumn,
    private readonly writer: ValueWriter,
  ) {}

  /** Derives a row's value from the bytes [start, end) of the source; true if it was new. */
  put(row: number, source: Uint8Array, start: number, end: number): boolean {
    const { column, writer } = this;
    const room = writer.room(end - start) + 4 + slack;
    if (room > this.scratch.bytes.length) this.scratch = newBlock(room * 2);
    const { bytes, view } = this.scratch;
    const written = writer.write(source, start, end, bytes, 0);
    if (column.distinct < manyDerived) return column.put(row, view, 0, written);
    if (column.putKnown(row, view, 0, written)) return false;
    const short = writer.shorten?.(bytes, 0, written) ?? written;
    if (column.distinct < mostValues) return column.put(row, view, 0, short);
    column.putKnown(row, view, 0, short);
    return false;
  }
}

/** The column of a derived field: `base` is what was filled while reading, or the column of the field it is made of. */
export function settled({ name, settle }: DerivedField, { values, codes }: DictionaryColumn): DictionaryColumn {
  if (!settle) return { field: name, values, codes };
  const ids = new Map<string, number>();
  const next: string[] = [];
  const recode = Uint32Array.from([
    0,
    ...settle(values).map((value) => {
      if (value === null || value === '') return 0;
      const id = ids.get(value) ?? next.push(value);
      ids.set(value, id);
      return id;
    }),
  ]);
  const make = next.length <= 0xff ? Uint8Array : next.length <= 0xffff ? Uint16Array : Uint32Array;
  const out = new make(codes.length);
  for (let row = 0; row < codes.length; row++) out[row] = recode[codes[row] ?? 0] ?? 0;
  return { field: name, values: next, codes: out };
}
