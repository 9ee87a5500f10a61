import { mostFields } from '../../bytes/fieldNames';
import { distinctNames } from '../../distinctNames';
import { StampReader } from '../../time/stampReader';

/** The field names of a header's cells: trimmed; an empty one is named by its place, a repeated one gets a number. */
export const headerNames = (cells: readonly string[]): string[] =>
  distinctNames(cells.map((cell, i) => cell.trim() || `column ${i + 1}`));

/**
 * Whether a row of cells can be a header: at least two, readable, none of them a number or JSON, nor holding a time: the first
 * line of a log with one comma a line does. Of a wide one, the cells that are read count.
 */
export function looksLikeHeader(row: readonly string[]): boolean {
  const cells = row.slice(0, mostFields);
  const filled = cells.filter((cell) => cell.trim() !== '');
  return cells.length > 1 && filled.length * 2 > cells.length && filled.every(isName);
}

function isName(cell: string): boolean {
  const text = cell.trim();
  if (
    text.length > 200 ||
    /^\d{4}[-/T]?\d{2}|\d{4}([-/])\d\d\1\d\d|\d:\d\d/.test(text) ||
    /[^\P{Cc}\n\r\t]|[\ufffd{}]/u.test(text) ||
    Number.isFinite(Number(text))
  )
    return false;
  return Number.isNaN(new StampReader().readText(text));
}
