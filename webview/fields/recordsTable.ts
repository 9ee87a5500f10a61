import * as l10n from '@vscode/l10n';
import {
  type FieldGuess,
  type FieldsView,
  type PreviewRecord,
  type RecordPlace,
  type RolesNow,
  useOf,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { h, setAttributes } from '../ui/element';
import { rove } from '../ui/rove';
import { segmented } from '../ui/segmented';
import { recordRows } from './recordRows';
import { roleMark } from './useOptions';

type Page = RecordPlace['page'];

/** Wider tables are cut: what has a role stands first. */
const mostColumns = 60;

/** A few records of the log as they were read: a column a field, its role in the head, and the raw text on demand. */
export function recordsTable(actions: Actions): {
  readonly element: HTMLElement;
  draw(view: FieldsView): void;
} {
  let page: Page = 'start';
  let last: FieldsView | null = null;
  let shown = '';
  const pages = segmented<Page>(l10n.t('Records from'), (next) => {
    page = next;
    if (last) draw(last);
  });
  const head = h('tr');
  const body = h('tbody');
  const table = h('table', { class: 'records', 'aria-label': l10n.t('Records') }, h('thead', {}, head), body);
  const scroll = h(
    'div',
    { class: 'records-scroll', tabindex: 0, role: 'region', 'aria-label': l10n.t('Records') },
    table,
  );
  const note = h('p', { class: 'records-note' });
  const roving = rove(body);
  const element = h(
    'section',
    { class: 'records-cell' },
    h('div', { class: 'cell-head' }, h('h2', {}, l10n.t('Records')), h('div', { class: 'cell-tools' }, pages.element)),
    scroll,
    note,
  );

  function draw(view: FieldsView): void {
    last = view;
    const { preview, roles } = view;
    setAttributes(element, { hidden: !preview || preview.start.length === 0 });
    if (!preview) return;
    const none = preview.middle.length === 0 ? l10n.t('The sample holds no more') : null;
    if (none !== null) page = 'start';
    pages.show(
      [
        { value: 'start', label: l10n.t({ message: 'Start', comment: ['the beginning of the log'] }), off: null },
        { value: 'middle', label: l10n.t('Middle'), off: none },
      ],
      page,
    );
    const order = columnOrder(preview.fields, roles);
    const records = preview[page];
    const shape = JSON.stringify([
      page,
      order.map((i) => [i, roleMark(preview.fields[i] as FieldGuess, roles)]),
      records,
    ]);
    if (shape === shown) return;
    shown = shape;
    fill(preview.fields, roles, order, records);
  }

  function fill(
    fields: readonly FieldGuess[],
    roles: RolesNow,
    order: readonly number[],
    records: readonly PreviewRecord[],
  ) {
    const heads = order.map((i) => {
      const guess = fields[i] as FieldGuess;
      const mark = roleMark(guess, roles);
      const name = h('span', { class: 'record-field', title: guess.field }, guess.field);
      return h('th', { scope: 'col' }, name, mark === null ? null : h('span', { class: 'role-mark' }, mark));
    });
    head.replaceChildren(h('td', { class: 'record-raw' }), ...heads);
    roving.rebuild(() => {
      const rows = recordRows(records, order, (index) => actions.rawText({ page, index }));
      body.replaceChildren(...rows.flatMap(({ elements }) => elements));
      return { grid: rows.map(({ toggle }) => [toggle]), first: rows[0]?.toggle ?? null };
    });
    const left = fields.length - order.length;
    const cut =
      left === 1
        ? l10n.t('1 field without a role is not shown')
        : l10n.t('{0} fields without a role are not shown', left);
    note.textContent = left > 0 ? cut : '';
  }

  return { element, draw };
}

/** The numbers of the fields: those with a role first, then the others, each in the order of the log. */
function columnOrder(fields: readonly FieldGuess[], roles: RolesNow): readonly number[] {
  const ranks: readonly ReturnType<typeof useOf>[] = ['time', 'user', 'outcome', 'dimension'];
  const rank = (i: number): number => {
    const use = useOf(fields[i] as FieldGuess, roles);
    const at = ranks.indexOf(use);
    return at < 0 ? ranks.length : at;
  };
  return fields
    .map((_, i) => i)
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .slice(0, mostColumns);
}
