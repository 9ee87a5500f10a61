import * as l10n from '@vscode/l10n';
import {
  type BreakdownAnswer,
  type BreakdownRow,
  dimensionSource,
  formatValue,
  measureOf,
  type Selection,
  type SelectionEdit,
  selectedMembers,
} from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { rove } from '../ui/rove';
import { type BreakdownLine, breakdownLine } from './breakdownLine';

export type BarMeasure = 'impacted_users' | 'errors' | 'events';

export interface BreakdownTable {
  readonly element: HTMLElement;
  draw(answer: BreakdownAnswer, measure: BarMeasure, selection: Selection, locale: string): void;
  /** The row that an element is of. */
  rowOf(target: HTMLElement): BreakdownRow | null;
}

const overWhole = l10n.t('Selection over whole log');

/** The rows with their bars. A click anywhere on a row toggles its member; the arrow keys walk the rows. */
export function breakdownTable(edit: (change: SelectionEdit) => void): BreakdownTable {
  const dimension = h('th', { scope: 'col' });
  const measured = h('th', { scope: 'col' });
  const body = h('tbody');
  const heads = h('tr', {}, dimension, h('th', { scope: 'col', title: overWhole }, overWhole), measured);
  heads.append(
    h('th', { scope: 'col' }, l10n.t('Share')),
    h('th', { scope: 'col', title: measureOf('error_rate').doc }, l10n.t('Error rate')),
  );
  const element = h('table', { class: 'breakdown' }, h('thead', {}, heads), body);
  const roving = rove(body);
  let shape = '';
  let lines: readonly BreakdownLine[] = [];
  let rows: readonly BreakdownRow[] = [];

  const build = (answer: BreakdownAnswer): void => {
    const toggle = (row: BreakdownRow, add: boolean): void => {
      if (row.member.kind !== 'member') return;
      const source = dimensionSource(answer.dimension);
      edit({ op: 'toggle', source, dimensions: [answer.dimension], key: [row.member.key], add });
    };
    lines = answer.rows.map((row) => breakdownLine(row, (add) => toggle(row, add)));
    roving.rebuild(() => {
      body.replaceChildren(...lines.map((line) => line.element));
      return { grid: lines.map((line) => [line.button]), first: lines[0]?.button ?? null };
    });
  };
  return {
    element,
    rowOf: (target) => rows[lines.findIndex((line) => line.element.contains(target))] ?? null,
    draw(answer, measure, selection, locale) {
      const next = JSON.stringify([answer.dimension, answer.rows.map(({ member }) => member)]);
      if (next !== shape) build(answer);
      shape = next;
      rows = answer.rows;
      setText(dimension, answer.field);
      setAttributes(dimension, { title: answer.field });
      setText(measured, measure === 'impacted_users' ? l10n.t('Impacted') : measureOf(measure).label);
      const selected = selectedMembers(selection, answer.dimension);
      const most = answer.rows.reduce((max, { whole }) => Math.max(max, whole[measure] ?? 0), 1);
      answer.rows.forEach((row, i) => {
        const pressed = row.member.kind === 'member' && selected.includes(row.member.key);
        lines[i]?.show({
          row,
          pressed,
          dimmed: selected.length > 0 && !pressed,
          whole: (row.whole[measure] ?? 0) / most,
          part: (row[measure] ?? 0) / most,
          figure: formatValue(row[measure], measureOf(measure).format, locale),
          share: formatValue(shareOf(row, answer, measure), measureOf('error_share').format, locale),
          locale,
        });
      });
    },
  };
}

function shareOf(row: BreakdownRow, { total }: BreakdownAnswer, measure: BarMeasure): number | null {
  if (measure === 'impacted_users') return row.impacted_share;
  if (measure === 'errors') return row.error_share;
  return total.events === 0 ? null : row.events / total.events;
}
