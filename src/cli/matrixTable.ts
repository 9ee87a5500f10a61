import { isMarked, type MatrixAnswer, type MatrixCellStats } from '../cells/matrix';
import type { MatrixStats } from '../cells/matrixStats';
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
  const shown = (stats: MatrixStats | undefined): Value => figure(measure, stats?.[measure] ?? null);
  const marked = (cell: MatrixCellStats | undefined): Value => {
    const { figure: text } = figure(measure, cell?.[measure] ?? null);
    return { figure: cell?.differs && isMarked(measure) ? `${signs[cell.differs]} ${text}` : text };
  };
  const hasMarks = isMarked(measure) && cells.some(({ differs }) => differs !== null);
  const head = cols.map((col) => shortText(answer.cols[col]?.label ?? '', longestHead));
  const left = all.length - cols.length;
  return {
    notes: [
      `Each cell: ${measureOf(measure).label}.`,
      ...(hasMarks ? ['▲ ▼: the error rate is higher or lower than that of the rest, beyond chance.'] : []),
      ...(left > 0 ? [`${left} ${plural(left, 'column')} of fewer events not shown; --json has all.`] : []),
    ],
    table: [
      [`${rowDimension.field} × ${colDimension.field}`, ...head, '(total)'],
      ...rows.map((row) => [
        answer.rows[row]?.label ?? '',
        ...cols.map((col) => marked(cells[row * answer.cols.length + col])),
        shown(rowTotals[row]),
      ]),
      ['(total)', ...cols.map((col) => shown(colTotals[col])), shown(total)],
    ],
  };
}

const signs = { higher: '▲', lower: '▼' } as const;

/** The indices of the members that have events. */
const occurring = (totals: readonly SegmentStats[]): readonly number[] =>
  totals.flatMap(({ events }, i) => (events > 0 ? [i] : []));
