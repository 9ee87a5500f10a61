import * as l10n from '@vscode/l10n';
import {
  counted,
  countText,
  dimensionSource,
  formatValue,
  type Leader,
  type Leaderboard,
  type LeaderMeasure,
  measureOf,
  mostLeaders,
  type Selection,
  type SelectionEdit,
  selectedMembers,
  usualLeaders,
} from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { rove } from '../ui/rove';
import { type LeaderRow, leaderRow } from './leaderRow';
import { leaderShare, shareName } from './leaderShare';

/** Of measures whose labels are longer than their columns. */
const heads: Partial<Record<LeaderMeasure, string>> = {
  impacted_users: l10n.t('Impacted'),
  excess_errors: l10n.t('Excess'),
};

export interface BoardPicture {
  readonly element: HTMLElement;
  draw(board: Leaderboard, measure: LeaderMeasure, selection: Selection, locale: string): void;
  /** The member that an element is of. */
  leaderOf(target: HTMLElement): Leader | null;
}

/** The board of one dimension: a row a member with its bar behind it. The arrow keys walk the rows. */
export function leaderboard(
  edit: (change: SelectionEdit) => void,
  showMore: (board: Leaderboard) => void,
): BoardPicture {
  const dimension = h('th', { scope: 'col' });
  const measured = h('th', { scope: 'col' });
  const share = h('th', { scope: 'col' });
  const rows = h('tbody');
  const table = h('table', { class: 'board-table' }, h('thead', {}, h('tr', {}, dimension, measured, share)), rows);
  const more = h('button', { type: 'button', class: 'board-more' });
  const none = h('p', { class: 'foot' }, l10n.t('No member has events in the selection.'));
  const element = h('section', { class: 'board' }, table, none, more);
  const roving = rove(rows);
  let shape = '';
  let drawn: { readonly leader: Leader; readonly row: LeaderRow }[] = [];
  let shown: Leaderboard | null = null;
  more.addEventListener('click', () => shown && showMore(shown));

  const build = ({ dimension: name }: Leaderboard, leaders: readonly Leader[]): void => {
    const toggle = (leader: Leader, add: boolean): void =>
      edit({ op: 'toggle', source: dimensionSource(name), dimensions: [name], key: [leader.key], add });
    drawn = leaders.map((leader) => ({ leader, row: leaderRow(leader, (add) => toggle(leader, add)) }));
    roving.rebuild(() => {
      rows.replaceChildren(...drawn.map(({ row }) => row.element));
      return { grid: drawn.map(({ row }) => [row.button]), first: drawn[0]?.row.button ?? null };
    });
  };
  return {
    element,
    leaderOf: (target) => drawn.find(({ row }) => row.element.contains(target))?.leader ?? null,
    draw(board, measure, selection, locale) {
      shown = board;
      const leaders = [...board.rows, ...board.selected];
      const next = JSON.stringify([board.dimension, leaders.map(({ key }) => key)]);
      if (next !== shape) build(board, leaders);
      shape = next;
      setAttributes(element, { 'aria-label': board.field });
      setText(dimension, board.field);
      setAttributes(dimension, { title: board.field });
      setText(measured, heads[measure] ?? measureOf(measure).label);
      setAttributes(measured, { title: measureOf(measure).doc });
      setText(share, shareName[measure]);
      setAttributes(table, { hidden: leaders.length === 0 });
      setAttributes(none, { hidden: leaders.length > 0 });
      const selected = selectedMembers(selection, board.dimension);
      const most = Math.max(...leaders.flatMap((each) => [each[measure] ?? 0, each.whole[measure] ?? 0]), 1e-9);
      drawn = drawn.map(({ row }, i) => ({ row, leader: leaders[i]! }));
      for (const [i, { leader, row }] of drawn.entries()) {
        const pressed = selected.includes(leader.key);
        row.show(leader, {
          pressed,
          dimmed: selected.length > 0 && !pressed,
          isBelow: i >= board.rows.length,
          part: Math.max(0, leader[measure] ?? 0) / most,
          whole: Math.max(0, leader.whole[measure] ?? 0) / most,
          figure: formatValue(leader[measure], measureOf(measure).format, locale),
          share: formatValue(leaderShare(leader, board, measure), { kind: 'percent', digits: 1 }, locale),
          locale,
        });
      }
      drawMore(more, board, locale);
    },
  };
}

function drawMore(button: HTMLElement, { field, rows, more }: Leaderboard, locale: string): void {
  const isFull = more > 0 && rows.length >= mostLeaders;
  const hidden = counted.members(more, locale);
  const next = more > 0 ? l10n.t('Show more ({0})', countText(more, locale)) : l10n.t('Show fewer');
  const name = more > 0 ? l10n.t('show more of {0}', hidden) : l10n.t('show fewer members');
  setText(button, isFull ? l10n.t('{0} not shown', hidden) : next);
  setAttributes(button, {
    hidden: more === 0 && rows.length <= usualLeaders,
    disabled: isFull,
    'aria-label': isFull ? null : `${field}: ${name}`,
  });
}
