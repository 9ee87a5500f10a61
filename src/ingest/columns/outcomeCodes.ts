import { codeCounts } from '../../model/codeCounts';
import type { DictionaryColumn } from '../../model/columns';
import { recode } from './recode';

/** A column whose values tell which events are errors. */
export interface JudgedColumn {
  readonly column: DictionaryColumn;
  readonly isError: (value: string) => boolean;
}

/**
 * 1 for the rows whose value is an error, else 0: the first column that has a value decides. Each value is judged once, an
 * absent one is no error.
 */
export function outcomeCodes(first: JudgedColumn, ...others: readonly JudgedColumn[]): Uint8Array {
  const outcome = new Uint8Array(first.column.codes.length);
  const last = others.at(-1) ?? first;
  recode(last.column.codes, errorsOf(last), outcome, 0);
  for (const judged of [first, ...others].slice(0, -1).reverse()) {
    const errors = errorsOf(judged);
    const { codes } = judged.column;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code > 0) outcome[row] = errors[code]!;
    }
  }
  return outcome;
}

/** 1 for the codes whose value is an error, else 0. */
const errorsOf = ({ column, isError }: JudgedColumn): Uint32Array =>
  Uint32Array.from([0, ...column.values.map((value) => (isError(value) ? 1 : 0))]);

/** How many rows have a value in one of the columns at least. */
export function knownRows(columns: readonly DictionaryColumn[]): number {
  const [first, ...others] = columns;
  if (!first) return 0;
  const rows = first.codes.length;
  if (others.length === 0) return rows - codeCounts(first)[0]!;
  const isKnown = new Uint8Array(rows);
  for (const { codes } of columns) for (let row = 0; row < rows; row++) if (codes[row]! > 0) isKnown[row] = 1;
  return codeCounts({ codes: isKnown, values: [''] })[1]!;
}
