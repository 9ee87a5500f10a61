import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { MatrixAnswer, MatrixMeasure } from '../matrix';
import type { CellTable } from './cellTable';

/** The matrix of one measure as it stands on screen, with its totals. */
export function matrixTable(answer: MatrixAnswer, measure: MatrixMeasure): CellTable {
  const { rowDimension, colDimension, rows, cols, cells, rowTotals, colTotals, total } = answer;
  const { format } = measureOf(measure);
  return {
    columns: [
      { name: `${rowDimension.field} × ${colDimension.field}`, format: null },
      ...cols.map(({ label }) => ({ name: label, format })),
      { name: l10n.t('(all)'), format },
    ],
    rows: [
      ...rows.map(({ label }, row) => [
        label,
        ...cells.filter((cell) => cell.row === row).map((cell) => cell[measure]),
        rowTotals[row]?.[measure] ?? null,
      ]),
      [l10n.t('(all)'), ...colTotals.map((each) => each[measure]), total[measure]],
    ],
  };
}
