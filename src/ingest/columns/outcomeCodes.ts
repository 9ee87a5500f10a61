import type { DictionaryColumn } from '../../model/columns';

/** 1 for the rows whose value is an error, else 0; each value is judged once, an absent one is no error. */
export function outcomeCodes(column: DictionaryColumn, isError: (value: string) => boolean): Uint8Array {
  const byCode = Uint8Array.from([0, ...column.values.map((value) => (isError(value) ? 1 : 0))]);
  const { codes } = column;
  const outcome = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) outcome[row] = byCode[codes[row] ?? 0] ?? 0;
  return outcome;
}
