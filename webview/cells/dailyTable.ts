import * as l10n from '@vscode/l10n';
import { type DailyLines, definition, formatValue, measureOf, type TriangleAnswer } from '../../src/protocol';
import { dayText } from '../dayText';
import { h, setAttributes, setText } from '../ui/element';
import { unitNames } from './unitNames';

const columns = ['dau', 'mau', 'stickiness', 'error_rate'] as const;
/** The latest days only, so that a log of decades does not make a page of its own. */
const most = 400;

export interface DailyTable {
  readonly element: HTMLElement;
  isShown(): boolean;
  show(shown: boolean): void;
  draw(answer: TriangleAnswer, locale: string): void;
}

/** The lines of the triangle as a table, latest day first; made only while it is shown. */
export function dailyTable(): DailyTable {
  const body = h('tbody');
  const firstHead = h('span');
  const heads = columns.map((id) => h('th', { scope: 'col' }, measureOf(id).label));
  const head = h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, firstHead), ...heads));
  const note = h('p', { class: 'foot' }, l10n.t('What is grey is incomplete and left out of the means.'));
  const scroller = h('div', { class: 'daily-scroll', tabindex: 0, role: 'region' });
  setAttributes(scroller, { 'aria-label': l10n.t('Figures along time') });
  scroller.append(h('table', { class: 'daily' }, head, body));
  const element = h('div', { hidden: true }, scroller, note);
  let drawn: { days: DailyLines; locale: string } | null = null;
  const fill = (): void => {
    if (drawn && !element.hidden) body.replaceChildren(...rowsOf(drawn.days, drawn.locale));
  };
  return {
    element,
    isShown: () => !element.hidden,
    show(shown) {
      setAttributes(element, { hidden: !shown });
      fill();
    },
    draw({ days, period }, locale) {
      for (const [i, id] of columns.entries()) setAttributes(heads[i]!, { title: definition(measureOf(id), period) });
      drawn = { days, locale };
      setText(firstHead, unitNames[days.grain]);
      fill();
    },
  };
}

function rowsOf(days: DailyLines, locale: string): readonly HTMLElement[] {
  const { length } = days.dau;
  return Array.from({ length: Math.min(most, length) }, (_, back) => {
    const i = length - 1 - back;
    const cells = columns.map((id) => {
      const counted = id === 'mau' || id === 'stickiness' ? days.complete : days.full;
      const text = formatValue(days[id][i] ?? null, measureOf(id).format, locale);
      return h('td', { class: i >= counted.from && i < counted.to ? null : 'uncounted' }, text);
    });
    return h('tr', {}, h('th', { scope: 'row' }, dayText(days.firstDay + i, days.grain, locale)), ...cells);
  });
}
