import type { Codes, DictionaryColumn } from '../../model/columns';
import { ByteDictionary } from '../bytes/byteDictionary';
import { leastRoom } from './float64List';
import type { RangeColumn } from './rangeColumn';
import { recode } from './recode';

/** The codes of one field while its log is read: as narrow as its codes allow, zero where a row has no value. */
export class CodeColumn {
  private readonly dictionary = new ByteDictionary();
  private codes: Codes;
  private limit = 0xff;
  /** Rows that have a value. */
  present = 0;

  constructor(
    readonly field: string,
    capacity = leastRoom,
  ) {
    this.codes = new Uint8Array(capacity);
  }

  get distinct(): number {
    return this.dictionary.size;
  }

  /** Sets a row's value to the bytes [start, end); true if that value was new. An empty span stays absent. */
  put(row: number, view: DataView, start: number, end: number): boolean {
    if (start === end) return false;
    const before = this.dictionary.size;
    const code = this.dictionary.codeOf(view, start, end);
    this.set(row, code);
    return code > before;
  }

  /** The same for a value that was met before; false, and the row stays without one, where it was not. */
  putKnown(row: number, view: DataView, start: number, end: number): boolean {
    const code = start === end ? 0 : this.dictionary.codeOf(view, start, end, false);
    if (code > 0) this.set(row, code);
    return code > 0;
  }

  /** Sets the values of the rows from `row` on. Values get their codes in the order of the range. */
  absorb({ codes, present, values }: RangeColumn, row: number): void {
    const next = this.dictionary.absorb(values);
    while (this.dictionary.size > this.limit) this.widen();
    if (row + codes.length > this.codes.length) this.grow(row + codes.length);
    recode(codes, next, this.codes, row);
    this.present += present;
  }

  /** The values of the first `rows` rows, to be handed over; the column is not to be used any more. */
  handOver(rows: number): RangeColumn {
    return {
      field: this.field,
      codes: this.codes.subarray(0, rows),
      present: this.present,
      values: this.dictionary.handOver(),
    };
  }

  /** The column over `rows` rows, its values decoded. The codes are not copied; later rows do not change them. */
  finish(rows: number): DictionaryColumn {
    if (rows > this.codes.length) this.grow(rows);
    return merged({ field: this.field, values: this.dictionary.values(), codes: this.codes.subarray(0, rows) });
  }

  private grow(atLeast: number): void {
    const length = Math.max(atLeast, this.codes.length * 2);
    const make =
      this.codes instanceof Uint8Array ? Uint8Array : this.codes instanceof Uint16Array ? Uint16Array : Uint32Array;
    this.codes = copied(this.codes, new make(length));
  }

  private set(row: number, code: number): void {
    if (code > this.limit) this.widen();
    if (row >= this.codes.length) this.grow(row + 1);
    this.codes[row] = code;
    this.present++;
  }

  private widen(): void {
    const wide = this.codes instanceof Uint8Array;
    this.codes = copied(this.codes, new (wide ? Uint16Array : Uint32Array)(this.codes.length));
    this.limit = wide ? 0xffff : 0xffffffff;
  }
}

function copied(from: Codes, to: Codes): Codes {
  to.set(from);
  return to;
}

/** A broken byte shows as text that a value may hold as such: one member then, not two of one name. */
function merged(column: DictionaryColumn): DictionaryColumn {
  if (!column.values.some((value) => value.includes('\\x'))) return column;
  const ids = new Map<string, number>();
  const values: string[] = [];
  const codes = Uint32Array.from([
    0,
    ...column.values.map((value) => {
      const id = ids.get(value) ?? values.push(value);
      ids.set(value, id);
      return id;
    }),
  ]);
  return { field: column.field, values, codes: column.codes.map((code) => codes[code] ?? 0) };
}
