import * as l10n from '@vscode/l10n';
import type { AxisMember, MatrixAnswer } from '../../src/protocol';
import { h } from '../ui/element';
import { rove } from '../ui/rove';
import { type MatrixSpot, matrixSpot } from './matrixSpot';

/** Members shown at most along an axis, whatever the answer has. */
const most = 60;

export interface MatrixTable {
  readonly element: HTMLElement;
  /** The table for the axes of an answer; the same elements as long as the axes are the same. */
  spots(answer: MatrixAnswer): readonly MatrixSpot[];
  /** Where an element of the table is, if it is of a spot. */
  placeOf(target: HTMLElement): Place | null;
}

/** Where a spot is: indices into the axes; `null` is the margin of all. Heads have no figure. */
export interface Place {
  readonly row: number | null;
  readonly col: number | null;
  readonly isHead: boolean;
}

/** A real table whose heads, cells and totals are buttons, walked with the arrow keys. */
export function matrixTable(onClick: (place: Place, add: boolean) => void): MatrixTable {
  const table = h('table', { class: 'matrix' });
  const element = h('div', { class: 'matrix-scroll' }, table);
  const roving = rove(table);
  let shape = '';
  let spots: readonly MatrixSpot[] = [];

  const build = (answer: MatrixAnswer): void => {
    const place = (row: number | null, col: number | null, isHead = false): MatrixSpot =>
      matrixSpot({ row, col, isHead }, keyOf(answer, { row, col, isHead }), onClick);
    const cols = indices(answer.cols);
    const heads = cols.map((col) => place(null, col, true));
    const lines = [...indices(answer.rows), null].map((row) => ({
      head: row === null ? null : place(row, null, true),
      cells: [...cols, null].map((col) => place(row, col)),
    }));
    const top = h('tr', {}, h('td'), ...heads.map((spot) => head('col', spot)), h('th', { scope: 'col' }, allText));
    const rows = lines.map(({ head: first, cells }) =>
      h('tr', {}, first ? head('row', first) : h('th', { scope: 'row' }, allText), ...cells.map((spot) => spot.box)),
    );
    spots = [...heads, ...lines.flatMap(({ head: first, cells }) => (first ? [first, ...cells] : cells))];
    roving.rebuild(() => {
      table.style.setProperty('--columns', String(cols.length + 1));
      table.replaceChildren(h('thead', {}, top), h('tbody', {}, ...rows));
      return {
        grid: [
          [null, ...heads.map((spot) => spot.button), null],
          ...lines.map(({ head: first, cells }) => [first?.button ?? null, ...cells.map((spot) => spot.button)]),
        ],
        first: lines[0]?.cells[0]?.button ?? null,
      };
    });
  };
  return {
    element,
    placeOf: (target) => spots.find(({ button }) => button.contains(target))?.place ?? null,
    spots(answer) {
      const next = JSON.stringify([answer.rowDimension.name, answer.colDimension.name, answer.rows, answer.cols]);
      if (next !== shape) build(answer);
      shape = next;
      return spots;
    },
  };
}

/** The margin of a row, a column or both. */
export const allText = l10n.t({ message: 'All', comment: ['the total of a row or column'] });

const indices = (axis: readonly AxisMember[]): number[] => [...axis.keys()].slice(0, most);

const head = (scope: 'row' | 'col', spot: MatrixSpot): HTMLElement => h('th', { scope }, spot.button);

/** What tells a place from others, and finds it again when the table is built anew. */
function keyOf({ rows, cols }: MatrixAnswer, { row, col, isHead }: Place): string {
  const name = (axis: readonly AxisMember[], i: number | null): unknown => (i === null ? '*' : axis[i]);
  return JSON.stringify([isHead, name(rows, row), name(cols, col)]);
}
