import * as l10n from '@vscode/l10n';
import { type FieldsView, formatValue, type RoleEdit } from '../../src/protocol';
import type { Actions } from '../actions';
import { fileName } from '../logFacts';
import { button } from '../ui/button';
import type { DropdownOption } from '../ui/dropdown';
import { h, setAttributes, setText } from '../ui/element';
import { select } from '../ui/select';
import { zoneWords } from './effectWords';
import { yearInput } from './yearInput';

const detect = '';

/** What is edited, in which format it is read, and where its days begin. */
export function fieldsHead(
  actions: Actions,
  edit: (change: RoleEdit) => void,
): {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  draw(view: FieldsView, locale: string): void;
} {
  const title = h('h1', { class: 'fields-title', tabindex: -1 });
  const lead = h(
    'p',
    { class: 'fields-lead' },
    l10n.t('See what each field was taken for, try another role. Nothing changes before Apply.'),
  );
  const format = select(l10n.t('Format'), (value) => edit({ op: 'format', format: value === detect ? null : value }));
  const year = yearInput(edit);
  const zone = h('span', { class: 'fields-zone' });
  const change = button({ label: l10n.t('Change…'), kind: 'icon', onClick: () => actions.invoke('openSettings') });
  setAttributes(change, { 'aria-label': l10n.t('Change the time zone in the settings') });
  const options = h(
    'div',
    { class: 'fields-options' },
    h('label', { class: 'fields-option' }, l10n.t('Format'), format.element),
    year.element,
    h('div', { class: 'fields-option' }, h('span', {}, l10n.t('Time zone of days')), zone, change),
  );
  return {
    element: h('div', { class: 'fields-head' }, title, lead, options),
    title,
    draw(view, locale) {
      setText(title, l10n.t('Fields of {0}', fileName(view.file)));
      setAttributes(title, { title: view.file });
      year.draw(view);
      format.show(formatOptions(view, locale), view.format ?? detect);
      const effect = view.preview?.effect;
      setText(zone, effect ? zoneWords(effect) : '–');
    },
  };
}

function formatOptions({ formats, preview, format }: FieldsView, locale: string): readonly DropdownOption[] {
  const share = (score: number): string => formatValue(score, { kind: 'percent', digits: 0 }, locale);
  const found = (formats?.detected ?? preview?.found ?? []).filter(({ forced }) => !forced);
  const detected = found.map(({ name, score }) => `${name}, ${share(score)}`).join('; ');
  const known = (formats?.formats ?? []).map(({ id, name, score }) => ({
    value: id,
    label: `${name}, ${share(score)}`,
  }));
  const forced =
    format !== null && !known.some(({ value }) => value === format) ? [{ value: format, label: format }] : [];
  const label = detected === '' ? l10n.t('Detect') : l10n.t('Detect ({0})', detected);
  return [{ value: detect, label }, ...known, ...forced];
}
