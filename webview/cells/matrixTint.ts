import { fewEvents, type MatrixMeasure, type MatrixStats, measureOf } from '../../src/protocol';

/** How many tints there are: CSS classes `tint-0` to `tint-6`. */
export const tints = 7;

/** Differences below this share of the highest value are chance more often than not; they get no more colour. */
const leastSpread = 0.25;

/**
 * The tint of each cell of a matrix, 0 to 6 from the lowest value that is more than none, or `null` for none. Rates on
 * few events, and other ratios of them, do not stretch the scale.
 */
export function tintScale(measure: MatrixMeasure, cells: readonly MatrixStats[]): (cell: MatrixStats) => number | null {
  const isCount = measureOf(measure).format.kind === 'count';
  const told = cells.filter((cell) => isCount || cell.events >= fewEvents);
  const values = told.map((cell) => cell[measure] ?? 0).filter((value) => value > 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const low = values.reduce((a, b) => Math.min(a, b), high);
  const spread = Math.max(high - low, leastSpread * high);
  return (cell) => {
    const value = cell[measure] ?? 0;
    if (value === 0) return null;
    if (spread === 0) return 0;
    return Math.max(0, Math.min(tints - 1, Math.floor(((value - low) / spread) * tints)));
  };
}
