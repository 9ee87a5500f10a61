import { formatValue, measureOf, type WhatIfAnswer, type WhatIfFigures } from '../../src/protocol';
import { h, setText } from '../ui/element';
import { changeText } from './changeText';

export interface WhatIfRow {
  readonly element: HTMLElement;
  show(answer: WhatIfAnswer, locale: string): void;
}

/** A measure as it is today and as it would be; the bar of what would be lies within that of today. */
export function whatIfRow(id: 'error_rate' | 'impacted_users'): WhatIfRow {
  const { label, format, doc } = measureOf(id);
  const bar = h('div', { class: 'bar-track' }, h('div', { class: 'bar-whole' }), h('div', { class: 'bar-part' }));
  const [today, then, difference] = [h('td'), h('td', { class: 'what-if-then' }), h('td')];
  const head = h('th', { scope: 'row', title: doc }, label);
  const element = h('tr', {}, head, h('td', { class: 'bar-cell', 'aria-hidden': true }, bar), today, then, difference);
  return {
    element,
    show(answer, locale) {
      const value = (of: WhatIfFigures | null): number | null => of?.[id] ?? null;
      const [now, later] = [value(answer.today), value(answer.whatIf)];
      // Of users it is an expectation: a fraction of a user says nothing.
      const shown = (n: number | null): string =>
        formatValue(n === null || id === 'error_rate' ? n : Math.round(n), format, locale);
      const change = now === null || later === null ? null : later - now;
      bar.style.setProperty('--whole', now === null ? '0' : '1');
      bar.style.setProperty('--part', String(now ? (later ?? now) / now : 0));
      setText(today, shown(now));
      setText(then, shown(later));
      setText(difference, differenceText(id, change, now, locale));
    },
  };
}

function differenceText(
  id: 'error_rate' | 'impacted_users',
  change: number | null,
  now: number | null,
  locale: string,
): string {
  if (change === null || now === null) return '–';
  if (id === 'error_rate') return changeText({ kind: 'points', by: change }, locale);
  const relative = changeText({ kind: 'relative', by: now === 0 ? 0 : change / now }, locale);
  return `${formatValue(Math.round(change), { kind: 'count' }, locale)} (${relative})`;
}
