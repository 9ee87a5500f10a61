import type { MatrixMeasure, SegmentStats } from '../../src/protocol';
import { fewEvents } from './segmentText';

/** How many tints there are: CSS classes `tint-0` to `tint-6`. */
export const tints = 7;

/** Differences of a rate below this share of the highest rate are chance more often than not; they get no more colour. */
const leastSpread = 0.25;

/**
 * The tint of each cell of a matrix, 0 to 6. Counts and shares grow from zero; rates from the lowest of them, and
 * rates on few events do not stretch the scale.
 */
export function tintScale(measure: MatrixMeasure, cells: readonly SegmentStats[]): (cell: SegmentStats) => number {
  const isRate = measure === 'error_rate';
  const told = cells.filter((cell) => cell[measure] !== null && (!isRate || cell.events >= fewEvents));
  const values = told.map((cell) => cell[measure] ?? 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const low = isRate ? values.reduce((a, b) => Math.min(a, b), high) : 0;
  const spread = Math.max(high - low, leastSpread * high);
  return (cell) => {
    const value = cell[measure];
    if (value === null || spread === 0) return 0;
    return Math.max(0, Math.min(tints - 1, Math.floor(((value - low) / spread) * tints)));
  };
}
