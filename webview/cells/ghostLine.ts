import type { DayRange } from '../../src/protocol';

/** The line of the whole log behind that of the selection. */
export interface GhostLine {
  /** As they are drawn: by `divisor` smaller than they are. */
  readonly values: readonly (number | null)[];
  readonly divisor: number;
}

/**
 * The whole log brought to the mean of the selection over the days that count, so that their shapes can be compared:
 * beside a small segment it would be far above the chart. Shares are of one scale and stay as they are.
 */
export function ghostLine(
  whole: readonly (number | null)[],
  { values, counted, isShare }: { values: readonly (number | null)[]; counted: DayRange; isShare: boolean },
): GhostLine {
  const sum = (line: readonly (number | null)[]): number =>
    line.slice(counted.from, counted.to).reduce<number>((total, value) => total + (value ?? 0), 0);
  const ratio = sum(whole) / sum(values);
  const divisor = isShare || !Number.isFinite(ratio) || ratio === 0 ? 1 : ratio;
  return { values: whole.map((value) => (value === null ? null : value / divisor)), divisor };
}
