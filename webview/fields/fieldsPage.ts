import * as l10n from '@vscode/l10n';
import type { FieldsView } from '../../src/protocol';
import type { Actions } from '../actions';
import { button, enable } from '../ui/button';
import { h, setAttributes } from '../ui/element';
import { effectStrip } from './effectStrip';
import { fieldsHead } from './fieldsHead';
import { fieldsTable } from './fieldsTable';
import { recordsTable } from './recordsTable';

export interface FieldsPage {
  readonly element: HTMLElement;
  draw(view: FieldsView | null, locale: string): void;
  /** Takes the focus, as the page takes the place of the cells. */
  focus(): void;
}

/** The fields of a log with their roles, to be tried out on a sample before they are applied. */
export function fieldsPage(actions: Actions): FieldsPage {
  const edit = actions.editRoles;
  const head = fieldsHead(actions, edit);
  const table = fieldsTable(edit);
  const records = recordsTable(actions);
  const effect = effectStrip();
  const apply = button({ label: l10n.t('Apply'), kind: 'primary', onClick: () => actions.fields('apply') });
  const cancel = button({ label: l10n.t('Cancel'), kind: 'secondary', onClick: () => actions.fields('hide') });
  const discard = button({
    label: l10n.t('Discard Changes'),
    kind: 'secondary',
    onClick: () => actions.fields('discard'),
  });
  const automatic = button({
    label: l10n.t('Back to Automatic'),
    kind: 'secondary',
    onClick: () => actions.fields('automatic'),
  });
  setAttributes(cancel, { title: l10n.t('Leave all as it was (Esc); your changes wait here') });
  const choices = h('div', { class: 'fields-choices' }, apply, cancel, discard, automatic);
  const foot = h('div', { class: 'fields-foot' }, effect.element, choices);
  const element = h('div', { class: 'fields-page', hidden: true }, head.element, table.element, records.element, foot);
  return {
    element,
    draw(view, locale) {
      setAttributes(element, { hidden: view === null });
      if (!view) return;
      head.draw(view, locale);
      table.draw(view, locale);
      records.draw(view);
      effect.draw(view, locale);
      enable(apply, view.isChanged);
      enable(discard, view.isChanged);
      enable(automatic, !view.isAutomatic);
    },
    focus: () => head.title.focus(),
  };
}
