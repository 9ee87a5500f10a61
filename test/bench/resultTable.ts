import type { Result } from './results';

/** A result as lines of text: a row a number, a column a side, and how many times a peer's number ours is. */
export function resultTable({ what, log, medians, ratios, runs }: Result): string {
  const sides = Object.keys(medians);
  const names = [...new Set(Object.values(medians).flatMap(Object.keys))];
  const rounds = Object.values(runs[sides[0] ?? ''] ?? {})[0]?.length ?? 0;
  const rows = names.map((name) => [
    name,
    ...sides.flatMap((side) => {
      const value = text(medians[side]?.[name]);
      return side in ratios ? [value, ratios[side]?.[name] === undefined ? '' : `×${ratios[side][name]}`] : [value];
    }),
  ]);
  const table = [['', ...sides.flatMap((side) => (side in ratios ? [side, 'ratio'] : [side]))], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return `${what}: ${log.name}, ${log.megabytes} MB, median of ${rounds}; ratio: ours to theirs\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

const text = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1));
