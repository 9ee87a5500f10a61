import type { MatrixAnswer } from '../cells/matrix';
import type { SegmentStats } from '../cells/segmentStats';
import { measureOf } from '../measures/catalogue';
import { plural } from '../model/plural';
import { figure } from './figure';
import { shortText } from './shortText';
import type { Value } from './textTable';

/** More columns than these would break the lines of a terminal. */
const mostColumns = 20;
const longestHead = 24;

/** A matrix as it is drawn, of members that have events: a row a member, a column a member, the totals at its ends. */
export function matrixTable(answer: MatrixAnswer): {
  readonly table: readonly (readonly Value[])[];
  readonly notes: readonly string[];
} {
  const { rowDimension, colDimension, measure, cells, rowTotals, colTotals, total } = answer;
  const rows = occurring(rowTotals);
  const all = occurring(colTotals);
  const cols = all.slice(0, mostColumns);
  const shown = (stats: SegmentStats | undefined): Value => figure(measure, stats?.[measure] ?? null);
  const head = cols.map((col) => shortText(answer.cols[col]?.label ?? '', longestHead));
  const left = all.length - cols.length;
  return {
    notes: [
      `Each cell: ${measureOf(measure).label}.`,
      ...(left > 0 ? [`${left} ${plural(left, 'column')} of fewer events not shown; --json has all.`] : []),
    ],
    table: [
      [`${rowDimension.field} × ${colDimension.field}`, ...head, '(total)'],
      ...rows.map((row) => [
        answer.rows[row]?.label ?? '',
        ...cols.map((col) => shown(cells[row * answer.cols.length + col])),
        shown(rowTotals[row]),
      ]),
      ['(total)', ...cols.map((col) => shown(colTotals[col])), shown(total)],
    ],
  };
}

/** The indices of the members that have events. */
const occurring = (totals: readonly SegmentStats[]): readonly number[] =>
  totals.flatMap(({ events }, i) => (events > 0 ? [i] : []));
