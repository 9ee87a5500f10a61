import * as l10n from '@vscode/l10n';
import { countText, type DayRange, definition, formatValue, measureOf, type TrendAnswer } from '../../src/protocol';
import { dayText } from '../dayText';
import { button } from '../ui/button';
import { h, setAttributes, setText } from '../ui/element';
import { shortLabel } from './shortLabel';
import { unitNames } from './unitNames';

/** The latest days only, so that a log of decades does not make a page of its own. */
const most = 400;

export interface TrendTable {
  readonly element: HTMLElement;
  /** The button that shows and hides it. */
  readonly toggle: HTMLElement;
  draw(answer: TrendAnswer, selected: DayRange | null, locale: string): void;
}

/** The days of a trend as a table, latest first; made only while it is shown. Those of the period say so. */
export function trendTable(): TrendTable {
  const table = h('table', { class: 'daily' });
  const note = h('p', { class: 'foot' });
  const scroller = h('div', { class: 'daily-scroll', tabindex: 0, role: 'region' });
  setAttributes(scroller, { 'aria-label': l10n.t('Trend as a table') });
  scroller.append(table);
  const element = h('div', { hidden: true }, scroller, note);
  let drawn: Parameters<TrendTable['draw']> | null = null;
  const fill = (): void => {
    if (!drawn || element.hidden) return;
    table.replaceChildren(headOf(drawn[0]), bodyOf(...drawn));
    const grey = l10n.t('What is grey is incomplete and left out of the means.');
    const cut = drawn[0].values.length > most ? ` ${l10n.t('The latest {0} only.', countText(most, drawn[2]))}` : '';
    setText(note, `${grey}${cut}`);
  };
  const show = (shown: boolean): void => {
    setAttributes(element, { hidden: !shown });
    setText(toggle, shown ? l10n.t('Hide table') : l10n.t('As table'));
    // A name begins with the text on the button, so that it can be said to it.
    const name = shown ? l10n.t('Hide table of the trend') : l10n.t('As table: the trend');
    setAttributes(toggle, { 'aria-expanded': shown, 'aria-label': name });
    fill();
  };
  const toggle = button({ label: l10n.t('As table'), kind: 'icon', onClick: () => show(element.hidden) });
  show(false);
  return {
    element,
    toggle,
    draw(...next) {
      drawn = next;
      fill();
    },
  };
}

function headOf({ grain, measure, whole, beside, window }: TrendAnswer): HTMLElement {
  const { label } = measureOf(measure);
  const doc = definition(measureOf(measure), { grain, windowLabel: window ?? '', weekLabel: window ?? '' });
  const heads = [
    unitNames[grain],
    label,
    ...(whole ? [l10n.t('Whole log')] : []),
    ...(beside ? [shortLabel(beside.name, 60)] : []),
    l10n.t('Period'),
  ];
  const cells = heads.map((text) => h('th', { scope: 'col', title: text === label ? doc : null }, text));
  return h('thead', {}, h('tr', {}, ...cells));
}

function bodyOf(answer: TrendAnswer, selected: DayRange | null, locale: string): HTMLElement {
  const { measure, firstDay, grain, values, whole, beside, counted } = answer;
  const text = (value: number | null | undefined): string =>
    formatValue(value ?? null, measureOf(measure).format, locale);
  const rows = Array.from({ length: Math.min(most, values.length) }, (_, back) => {
    const i = values.length - 1 - back;
    const day = firstDay + i;
    const isSelected = selected !== null && day >= selected.from && day < selected.to;
    const uncounted = { class: i >= counted.from && i < counted.to ? null : 'uncounted' };
    return h(
      'tr',
      { 'data-selected': isSelected },
      h('th', { scope: 'row' }, dayText(day, grain, locale)),
      h('td', uncounted, text(values[i])),
      whole ? h('td', uncounted, text(whole[i])) : null,
      beside ? h('td', uncounted, text(beside.values[i])) : null,
      h('td', {}, isSelected ? l10n.t('selected') : ''),
    );
  });
  return h('tbody', {}, ...rows);
}
