type Value = string | number | null;

/** Rows as aligned text, the first row as head; numbers to the right, control characters of log text shown as ·. */
export function textTable(rows: readonly (readonly Value[])[]): string {
  const texts = rows.map((row) => row.map(textOf));
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[], values: readonly Value[]): string =>
    row
      .map((text, i) => (typeof values[i] === 'number' ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return texts.map((row, i) => `${line(row, rows[i] ?? [])}\n`).join('');
}

function textOf(value: Value): string {
  if (value === null) return '–';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not obey what a log holds.
  return value.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');
}
