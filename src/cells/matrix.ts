import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { compareWithRest, type RestComparison } from '../measures/compareWithRest';
import { type Parts, partsAt } from '../measures/finish';
import { formatValue } from '../model/format';
import { seenBy } from '../model/selection';
import { type AxisMember, axisMembers, dimensionOf } from './axisMember';
import type { Cell } from './cell';
import { type MatrixStats, matrixStats } from './matrixStats';
import { segmentParts } from './segmentStats';

/** What a matrix can show, in the order in which it is offered. */
export const matrixMeasures = [
  'error_rate',
  'error_share',
  'row_share',
  'column_share',
  'lift',
  'errors',
  'events',
  'impacted_users',
] as const;
export type MatrixMeasure = (typeof matrixMeasures)[number];

/** Whether cells whose error rate differs from the rest's are marked beside the figures of a measure: those made of errors. */
export const isMarked = (measure: MatrixMeasure): boolean => measureOf(measure).needs === 'outcome';

export interface MatrixParams {
  readonly rows: string;
  readonly cols: string;
  readonly measure: MatrixMeasure;
  /** The most members shown by themselves on each axis; the rest is "(other)". */
  readonly top?: number;
}

/** `row` and `col` are indices into the axes. */
export interface MatrixCellStats extends MatrixStats, RestComparison {
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
  readonly rowTotals: readonly MatrixStats[];
  readonly colTotals: readonly MatrixStats[];
  readonly total: MatrixStats;
}

export const matrix: Cell<MatrixParams, MatrixAnswer> = {
  title: l10n.t('Error matrix'),

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
    const width = colMembers.length;
    const total = partsAt(all, 0);
    const rowParts = rowMembers.map((_, i) => partsAt(byRow, i));
    const colParts = colMembers.map((_, i) => partsAt(byCol, i));
    const crossedParts = Array.from({ length: rowMembers.length * width }, (_, i) => partsAt(crossed, i));
    const hasOutcome = log.inference.roles.outcome !== null;
    const compared = hasOutcome ? compareWithRest(crossedParts.map(errorCounts), errorCounts(total)) : [];
    return {
      rowDimension: { name: row.name, field: row.field },
      colDimension: { name: col.name, field: col.field },
      measure,
      rows: rowMembers,
      cols: colMembers,
      cells: crossedParts.map((parts, i) => {
        const place = { row: Math.floor(i / width), col: i % width };
        const within = { row: rowParts[place.row] ?? total, column: colParts[place.col] ?? total, total };
        return { ...place, ...matrixStats(parts, within, log), ...(compared[i] ?? notCompared) };
      }),
      rowTotals: rowParts.map((parts) => matrixStats(parts, { row: parts, column: total, total }, log)),
      colTotals: colParts.map((parts) => matrixStats(parts, { row: total, column: parts, total }, log)),
      total: matrixStats(total, { row: total, column: total, total }, log),
    };
  },

  words({ cells, rows, cols }, locale) {
    const named = cells.filter(({ row, col }) => rows[row]?.kind === 'member' && cols[col]?.kind === 'member');
    const worst = named.reduce((a, b) => ((b.errors ?? 0) > (a?.errors ?? 0) ? b : a), named[0]);
    if (!worst?.errors) return l10n.t('No errors in the selection.');
    const share = formatValue(worst.error_share, { kind: 'percent', digits: 2 }, locale);
    const rate = formatValue(worst.error_rate, { kind: 'percent', digits: 2 }, locale);
    const place = `${rows[worst.row]?.label} × ${cols[worst.col]?.label}`;
    const most = l10n.t('{0} has the most errors: {1} of all, at a rate of {2}.', place, share, rate);
    return [most, ...markedWords(cells)].join(' ');
  },
};

const notCompared: RestComparison = { rest_rate: null, q_value: null, differs: null };

const errorCounts = (parts: Parts) => ({ events: parts('events'), errors: parts('errors') });

function markedWords(cells: readonly RestComparison[]): readonly string[] {
  const higher = cells.filter(({ differs }) => differs === 'higher').length;
  if (higher === 0) return [];
  return [
    higher === 1
      ? l10n.t('1 cell has a higher error rate than the rest, beyond chance.')
      : l10n.t('{0} cells have a higher error rate than the rest, beyond chance.', higher),
  ];
}
