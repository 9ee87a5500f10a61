import * as l10n from '@vscode/l10n';
import { type ChosenUse, type FieldGuess, formatValue, type RoleEdit, type RolesNow } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { select } from '../ui/select';
import { useOptions } from './useOptions';

export interface FieldRow {
  readonly element: HTMLTableRowElement;
  draw(guess: FieldGuess, roles: RolesNow, isOld: boolean, locale: string): void;
}

/** One field: what it is taken for, to be changed, and what speaks for that. */
export function fieldRow(field: string, edit: (change: RoleEdit) => void): FieldRow {
  const choice = select(l10n.t('Role of {0}', field), (value) => {
    edit({ op: 'use', field, use: value as ChosenUse });
  });
  const name = h('span', { class: 'field-name', title: field }, field);
  const shortReason = h('span', { class: 'field-why-short' });
  const reason = h('td', { class: 'field-why' });
  const distinct = h('td', { class: 'field-count' });
  const examples = h('td', { class: 'field-examples' });
  const head = h('th', { scope: 'row' }, name, shortReason);
  const element = h('tr', {}, head, h('td', { class: 'field-role' }, choice.element), reason, distinct, examples);
  return {
    element,
    draw(guess, roles, isOld, locale) {
      const { options, value } = useOptions(guess, roles);
      choice.show(options, value);
      setAttributes(choice.element, {
        title: value === 'time' ? l10n.t('To change the time, make another field the time') : null,
      });
      setAttributes(element, { 'data-use': value, 'data-old': isOld });
      for (const place of [reason, shortReason]) setText(place, guess.reason);
      const floor = guess.distinctIsFloor ? '+' : '';
      setText(distinct, `${formatValue(guess.distinct, { kind: 'count' }, locale)}${floor}`);
      const shown = guess.examples.slice(0, 3);
      setAttributes(examples, { title: shown.join('\n') });
      const texts = shown.map((example) => h('span', { class: 'example' }, example));
      if (examples.textContent !== shown.join('')) examples.replaceChildren(...texts);
    },
  };
}
