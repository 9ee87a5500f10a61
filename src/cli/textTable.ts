import { plainText } from '../model/plainText';
import { shortText } from './shortText';

/** Numbers are shown as they are; a figure is a number that is text already, prose a text that keeps its length. */
export type Value = string | number | null | { readonly figure: string } | { readonly prose: string };

/** Longer texts of a log are cut. */
const longest = 60;

/** Rows as aligned text, the first row as head; numbers to the right, what a terminal would obey as blanks. */
export function textTable(rows: readonly (readonly Value[])[]): string {
  const widths: number[] = [];
  const numeric: boolean[] = [];
  const texts = rows.map((row) => row.map(textOf));
  for (const [r, row] of texts.entries()) {
    for (const [i, text] of row.entries()) {
      widths[i] = Math.max(widths[i] ?? 0, text.length);
      if (isNumber(rows[r]?.[i])) numeric[i] = true;
    }
  }
  const line = (row: readonly string[], r: number): string =>
    row
      .map((text, i) => {
        const value = rows[r]?.[i];
        const right = isNumber(value) || ((r === 0 || value === null) && numeric[i]);
        return right ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return texts.map((row, r) => `${line(row, r)}\n`).join('');
}

const isNumber = (value: Value | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'figure' in value);

function textOf(value: Value): string {
  if (value === null) return '–';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return shortText(plainText(value), longest);
  return plainText('figure' in value ? value.figure : value.prose);
}
