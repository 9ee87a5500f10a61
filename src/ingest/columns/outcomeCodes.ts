import type { DictionaryColumn } from '../../model/columns';

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
  for (const { column, isError } of [first, ...others].reverse()) {
    const byCode = Uint8Array.from([0, ...column.values.map((value) => (isError(value) ? 1 : 0))]);
    const { codes } = column;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code > 0) outcome[row] = byCode[code]!;
    }
  }
  return outcome;
}

/** How many rows have a value in one of the columns at least. */
export function knownRows(columns: readonly DictionaryColumn[]): number {
  const [first] = columns;
  if (!first) return 0;
  let known = 0;
  for (let row = 0; row < first.codes.length; row++) if (columns.some(({ codes }) => codes[row]! > 0)) known++;
  return known;
}
