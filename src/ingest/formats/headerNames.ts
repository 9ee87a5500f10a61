import { StampReader } from '../time/stampReader';

/** The field names of a header's cells: trimmed; an empty one is named by its place, a repeated one gets a number. */
export function headerNames(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const base = cell.trim() || `column ${i + 1}`;
    let name = base;
    for (let n = 2; seen.has(name); n++) name = `${base} (${n})`;
    seen.add(name);
    return name;
  });
}

/** Whether a row of cells can be a header: at least two, readable, none of them a number, a time stamp or JSON. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return cells.length > 1 && filled.length * 2 > cells.length && filled.every(isName);
}

function isName(cell: string): boolean {
  const text = cell.trim();
  if (
    text.length > 200 ||
    /^\d{4}[-/T]?\d{2}/.test(text) ||
    /[^\P{Cc}\n\r\t]|[\ufffd{}]/u.test(text) ||
    Number.isFinite(Number(text))
  )
    return false;
  return Number.isNaN(new StampReader().readText(text));
}
