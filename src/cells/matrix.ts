import { partsAt } from '../measures/finish';
import { formatValue } from '../model/format';
import { seenBy } from '../model/selection';
import { type AxisMember, axisMembers, dimensionOf } from './axisMember';
import type { Cell } from './cell';
import { type SegmentStats, segmentParts, segmentStats } from './segmentStats';

export type MatrixMeasure = 'error_rate' | 'error_share' | 'errors' | 'events' | 'impacted_users';
export const matrixMeasures: readonly MatrixMeasure[] = [
  'error_rate',
  'error_share',
  'errors',
  'events',
  'impacted_users',
];

export interface MatrixParams {
  readonly rows: string;
  readonly cols: string;
  readonly measure: MatrixMeasure;
  /** The most members shown by themselves on each axis; the rest is "(other)". */
  readonly top?: number;
}

/** `row` and `col` are indices into the axes. */
export interface MatrixCellStats extends SegmentStats {
  readonly row: number;
  readonly col: number;
}

/** Two dimensions crossed. Totals are their own distinct counts, never sums. */
export interface MatrixAnswer {
  readonly rowDimension: { readonly name: string; readonly field: string };
  readonly colDimension: { readonly name: string; readonly field: string };
  readonly measure: MatrixMeasure;
  readonly rows: readonly AxisMember[];
  readonly cols: readonly AxisMember[];
  /** Row-major. */
  readonly cells: readonly MatrixCellStats[];
  readonly rowTotals: readonly SegmentStats[];
  readonly colTotals: readonly SegmentStats[];
  readonly total: SegmentStats;
}

export const matrix: Cell<MatrixParams, MatrixAnswer> = {
  title: 'Error matrix',

  queries({ rows, cols, top }, { log, selection }) {
    const row = dimensionOf(log, rows).name;
    const col = dimensionOf(log, cols).name;
    const clauses = seenBy(selection, [row, col]);
    const axis = (name: string) => ({ kind: 'dimension', name, ...(top === undefined ? {} : { top }) }) as const;
    const by = [[axis(row), axis(col)], [axis(row)], [axis(col)], []];
    return by.map((axes) => ({ parts: segmentParts, by: axes, clauses }));
  },

  answer({ rows, cols, measure, top }, [crossed, byRow, byCol, all], { log }) {
    if (!crossed || !byRow || !byCol || !all) throw new Error('a matrix needs four tables');
    const row = dimensionOf(log, rows);
    const col = dimensionOf(log, cols);
    const rowMembers = axisMembers(row, top);
    const colMembers = axisMembers(col, top);
    const total = partsAt(all, 0);
    const width = colMembers.length;
    return {
      rowDimension: { name: row.name, field: row.field },
      colDimension: { name: col.name, field: col.field },
      measure,
      rows: rowMembers,
      cols: colMembers,
      cells: Array.from({ length: rowMembers.length * width }, (_, i) => ({
        row: Math.floor(i / width),
        col: i % width,
        ...segmentStats(partsAt(crossed, i), total, log),
      })),
      rowTotals: rowMembers.map((_, i) => segmentStats(partsAt(byRow, i), total, log)),
      colTotals: colMembers.map((_, i) => segmentStats(partsAt(byCol, i), total, log)),
      total: segmentStats(total, total, log),
    };
  },

  words({ cells, rows, cols }, locale) {
    const named = cells.filter(({ row, col }) => rows[row]?.kind === 'member' && cols[col]?.kind === 'member');
    const worst = named.reduce((a, b) => ((b.errors ?? 0) > (a?.errors ?? 0) ? b : a), named[0]);
    if (!worst?.errors) return 'No errors in the selection.';
    const share = formatValue(worst.error_share, { kind: 'percent', digits: 2 }, locale);
    const rate = formatValue(worst.error_rate, { kind: 'percent', digits: 2 }, locale);
    return `${rows[worst.row]?.label} × ${cols[worst.col]?.label} has the most errors: ${share} of all, at a rate of ${rate}.`;
  },
};
