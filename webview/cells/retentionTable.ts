import * as l10n from '@vscode/l10n';
import { type Cohort, countText, formatValue, type RetentionAnswer } from '../../src/protocol';
import { dayText } from '../dayText';
import { h, setText } from '../ui/element';
import { rove } from '../ui/rove';
import { tints } from './matrixTint';
import { afterText, placeText, rowsText } from './retentionWords';
import { unitOf } from './spanWords';

/** Cohorts shown, the latest, and columns beside that of the cohort's own interval. */
export const mostCohorts = 40;
export const mostLater = 30;

/** The triangle of cohorts: a row a cohort, a column an interval later. The arrow keys walk it; below stands what a place says. */
export function retentionTable(): {
  readonly element: HTMLElement;
  draw(answer: RetentionAnswer, unbounded: boolean, locale: string): void;
} {
  const table = h('table', { class: 'retention', 'data-tone': 'calm' });
  const scroller = h('div', { class: 'retention-scroll' }, table);
  const reading = h('p', { class: 'columns-reading', 'aria-hidden': true });
  const roving = rove(table);
  let rest = '';
  const read = (target: EventTarget | null): void => {
    const cell = target instanceof Element ? target.closest('td[title]') : null;
    const at = cell ?? (document.activeElement?.closest('.retention') === table ? document.activeElement : null);
    setText(reading, at?.getAttribute('title') ?? rest);
  };
  table.addEventListener('pointerover', ({ target }) => read(target));
  table.addEventListener('pointerleave', () => read(null));
  table.addEventListener('focusin', ({ target }) => read(target));
  return {
    element: h('div', {}, scroller, reading),
    draw(answer, unbounded, locale) {
      const { cohorts, mean, days, grain } = answer;
      const shown = cohorts.slice(-mostCohorts);
      const later = Array.from({ length: Math.min(mostLater, Math.max(0, shown.length - 1)) }, (_, i) => i + 1);
      const rateOf = unbounded ? 'unbounded_rate' : 'rate';
      const most = Math.max(...shown.flatMap(({ retained }) => retained.slice(1).map((each) => each[rateOf] ?? 0)), 0);
      const percent = (rate: number | null, digits: number): string =>
        formatValue(rate, { kind: 'percent', digits }, locale);
      const heads = later.map((n) => h('th', { scope: 'col' }, afterText[grain](n * days)));
      const head = h(
        'tr',
        {},
        h('th', { scope: 'col' }, l10n.t('Cohort')),
        h('th', { scope: 'col' }, l10n.t('Users')),
        ...heads,
      );
      const place = (cohort: Cohort, n: number): HTMLElement => {
        const { users = null, unbounded_users = null } = cohort.retained[n] ?? {};
        const rate = cohort.retained[n]?.[rateOf] ?? null;
        const here = unbounded ? unbounded_users : users;
        if (here === null) return h('td', { class: 'not-yet' });
        const tint = most === 0 || !rate ? null : Math.min(tints - 1, Math.floor((rate / most) * tints));
        const title = placeText(cohort, here, rate, { later: n * days, grain, unbounded }, locale);
        return h(
          'td',
          {
            class: tint === null ? null : `tint tint-${tint}`,
            'data-key': `${cohort.from} ${n}`,
            title,
          },
          percent(rate, 0),
        );
      };
      const rows = shown.map((cohort) => ({ cohort, places: later.map((n) => place(cohort, n)) }));
      roving.rebuild(() => {
        const grid = rows.map(({ places }) => places.map((each) => (each.hasAttribute('title') ? each : null)));
        table.replaceChildren(
          h('thead', {}, head),
          h(
            'tbody',
            {},
            ...rows.map(({ cohort, places }) =>
              h('tr', { class: cohort.censored ? 'censored' : null }, ...headOf(cohort, grain, locale), ...places),
            ),
          ),
          h(
            'tfoot',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, l10n.t('Mean')),
              h('td'),
              ...later.map((n) => h('td', {}, percent(mean[n]?.[rateOf] ?? null, 0))),
            ),
          ),
        );
        return { grid, first: grid[0]?.[0] ?? null };
      });
      rest = shown.length === 0 ? '' : rowsText(grain, unbounded);
      read(null);
    },
  };
}

function headOf(
  { from, users, censored }: Cohort,
  grain: RetentionAnswer['grain'],
  locale: string,
): readonly HTMLElement[] {
  const name = dayText(unitOf(from, grain), grain, locale);
  const why = censored ? l10n.t('Not known to be new: the log begins too late') : null;
  const sign = censored ? h('abbr', { title: why, 'aria-label': why }, '?') : null;
  return [h('th', { scope: 'row' }, name, sign), h('td', {}, countText(users, locale))];
}
