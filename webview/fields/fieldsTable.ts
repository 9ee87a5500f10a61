import * as l10n from '@vscode/l10n';
import type { FieldsView, RoleEdit } from '../../src/protocol';
import { h } from '../ui/element';
import { errorValues } from './errorValues';
import { type FieldRow, fieldRow } from './fieldRow';

/** Every field with its role, why, and what its values look like; below the outcome which values are errors. */
export function fieldsTable(edit: (change: RoleEdit) => void): {
  readonly element: HTMLElement;
  draw(view: FieldsView, locale: string): void;
} {
  const names = [l10n.t('Field'), l10n.t('Role'), l10n.t('Why'), l10n.t('Values'), l10n.t('Examples')];
  const heads = names.map((text) => h('th', { scope: 'col' }, text));
  const body = h('tbody');
  const element = h(
    'table',
    { class: 'fields', 'aria-label': l10n.t('Fields') },
    h('thead', {}, h('tr', {}, ...heads)),
    body,
  );
  const errors = errorValues(edit);
  let rows: readonly { readonly field: string; readonly row: FieldRow }[] = [];

  const arrange = (fields: readonly string[]): void => {
    if (fields.length === rows.length && fields.every((field, i) => rows[i]?.field === field)) return;
    const known = new Map(rows.map(({ field, row }) => [field, row]));
    rows = fields.map((field) => ({ field, row: known.get(field) ?? fieldRow(field, edit) }));
    body.replaceChildren(...rows.map(({ row }) => row.element));
  };
  return {
    element,
    draw({ preview, roles, isBusy }, locale) {
      const fields = preview?.fields ?? [];
      arrange(fields.map(({ field }) => field));
      fields.forEach((guess, i) => {
        rows[i]?.row.draw(guess, roles, isBusy, locale);
      });
      const outcome = preview?.outcome;
      // While the draft's outcome is another than that of the preview, its values are not known yet.
      const owner =
        outcome && outcome.field === roles.outcome?.field ? rows.find(({ field }) => field === outcome.field) : null;
      if (!outcome || !owner) return errors.element.remove();
      errors.draw(outcome, locale);
      if (errors.element.previousElementSibling !== owner.row.element) owner.row.element.after(errors.element);
    },
  };
}
