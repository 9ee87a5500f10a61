import * as l10n from '@vscode/l10n';
import {
  type AxisMember,
  fewEvents,
  formatValue,
  isMarked,
  type Key,
  type MatrixAnswer,
  type MatrixMeasure,
  type MatrixStats,
  measureOf,
  type RestComparison,
} from '../../src/protocol';
import type { MatrixSelection } from './matrixSelection';
import type { SpotFace } from './matrixSpot';
import { allText, type Place } from './matrixTable';
import { tintScale } from './matrixTint';
import { restText } from './restText';
import { segmentText } from './segmentText';

/** What each place of a matrix shows of an answer under a selection. */
export function matrixFaces(
  answer: MatrixAnswer,
  measure: MatrixMeasure,
  selected: MatrixSelection,
  locale: string,
): (place: Place) => SpotFace {
  const tint = tintScale(measure, answer.cells);
  const { format } = measureOf(measure);
  const isRatio = format.kind === 'percent' || format.kind === 'factor';

  return ({ row, col, isHead }) => {
    const rowMember = row === null ? null : answer.rows[row];
    const colMember = col === null ? null : answer.cols[col];
    const name = nameOf(rowMember, colMember);
    const stats = statsAt(answer, row, col);
    const off = rowMember?.kind === 'other' || colMember?.kind === 'other';
    const few = isRatio && stats.events > 0 && stats.events < fewEvents && !isHead;
    const figure = formatValue(stats[measure], format, locale);
    const compared = row !== null && col !== null ? answer.cells[row * answer.cols.length + col] : undefined;
    const beside = compared ? restText(compared, locale) : '';
    const isAll = row === null && col === null;
    const facts = [segmentText(name, stats, locale), beside].filter((text) => text !== '').join('; ');
    const clears = isAll && !selected.isEmpty;
    const mark = isMarked(measure) ? markOf(compared) : '';
    const dims = (): boolean => {
      if (selected.isEmpty) return false;
      if (row !== null && col !== null) return !selected.covers(keyOf(rowMember), keyOf(colMember));
      const line = row === null ? answer.rows : answer.cols;
      return (
        (row !== null || col !== null) &&
        !line.some((other) =>
          row === null
            ? selected.covers(keyOf(other), keyOf(colMember))
            : selected.covers(keyOf(rowMember), keyOf(other)),
        )
      );
    };
    return {
      text: isHead ? name : figure,
      mark,
      sign: few ? `n ${formatValue(stats.events, { kind: 'count' }, locale)}` : '',
      label: isHead ? name : `${name}: ${[figure, ...(few ? [fewText] : []), ...(mark ? [beside] : [])].join(', ')}`,
      title: [facts, ...(off ? [offText] : []), ...(clears ? [clearText] : [])].join('. '),
      pressed: off || isAll ? null : pressedAt(selected, rowMember, colMember),
      dimmed: dims(),
      tint: row !== null && col !== null ? tint(stats) : null,
      off,
    };
  };
}

const fewText = l10n.t('few events');
const offText = l10n.t('Several members in one cannot be selected.');
const clearText = l10n.t('A click takes away what is selected here.');

const keyOf = (member: AxisMember | null | undefined): Key | undefined =>
  member?.kind === 'member' ? member.key : undefined;

const markOf = (compared: RestComparison | undefined): string =>
  compared?.differs ? { higher: '▲', lower: '▼' }[compared.differs] : '';

function pressedAt(
  selected: MatrixSelection,
  row: AxisMember | null | undefined,
  col: AxisMember | null | undefined,
): boolean {
  if (row && col) return selected.hasCell(keyOf(row), keyOf(col));
  return row ? selected.hasRow(keyOf(row)) : selected.hasCol(keyOf(col));
}

function nameOf(row: AxisMember | null | undefined, col: AxisMember | null | undefined): string {
  if (row && col) return `${row.label} × ${col.label}`;
  return row?.label ?? col?.label ?? allText;
}

function statsAt(answer: MatrixAnswer, row: number | null, col: number | null): MatrixStats {
  const { cells, cols, rowTotals, colTotals, total } = answer;
  if (row !== null && col !== null) return cells[row * cols.length + col] ?? total;
  if (row !== null) return rowTotals[row] ?? total;
  return col === null ? total : (colTotals[col] ?? total);
}
