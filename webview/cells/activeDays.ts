import * as l10n from '@vscode/l10n';
import { type ActiveDaysAnswer, countText, formatValue } from '../../src/protocol';
import type { Actions } from '../actions';
import { h, setAttributes, setText } from '../ui/element';
import { activeDayWords } from './activeDayWords';
import { type Column, columnChart } from './columnChart';
import { lackNote } from './lackNote';
import { legendItem } from './lifecycle';
import type { Picture } from './picture';
import { spanWords } from './spanWords';
import { type TwinRows, twinTable } from './twinTable';
import { whenChanged } from './whenChanged';

/** On how many days of the window users were active: the histogram known as L30. */
export function activeDays(actions: Actions): Picture<'activeDays'> {
  const question = h('span');
  const isNew = whenChanged();
  const gist = h('p', { class: 'gist' });
  const chart = columnChart(l10n.t('Users by active days'));
  const halfName = h('span');
  const key = h('ul', { class: 'legend', 'aria-label': l10n.t('Legend') });
  key.append(legendItem('fresh', halfName), legendItem('steady', l10n.t('fewer')));
  const foot = h('p', { class: 'foot' });
  const table = twinTable(l10n.t('Users by active days'));
  const lack = lackNote(actions);
  const known = h('div', {}, gist, key, chart.element, foot, table.element);
  const title = h('h2');
  return {
    title,
    subject: [question],
    tools: [],
    body: h('div', {}, lack.element, known),
    table,
    draw({ answer, log, locale }) {
      const { grain } = log.calendar;
      const words = activeDayWords(grain, locale);
      setText(title, words.title);
      setText(question, words.question);
      if (!answer || !isNew(answer, locale)) return;
      setAttributes(known, { hidden: lack.draw(answer.missing, log) });
      const { mean, windowDays } = answer;
      setText(gist, words.gist(answer));
      setText(halfName, words.half);
      const text = mean === null ? '' : l10n.t('mean {0}', formatValue(mean, { kind: 'mean', digits: 1 }, locale));
      const mark = mean === null ? null : { at: (mean - 0.5) / windowDays, text };
      chart.draw({ columns: columnsOf(answer, locale), mark, text: (n) => countText(n, locale) });
      setText(foot, words.foot(spanWords(answer, grain, locale), answer));
      table.draw(() => rowsOf(answer, locale));
    },
    isCurrent: () => true,
  };
}

const percent = (share: number | null, locale: string): string =>
  formatValue(share, { kind: 'percent', digits: 1 }, locale);

/** A column for 1 day, for 2, up to all of the window. */
function columnsOf({ users, active, windowDays, grain }: ActiveDaysAnswer, locale: string): readonly Column[] {
  const half = Math.max(1, Math.ceil(windowDays / 2));
  const step = Math.ceil(windowDays / 10);
  const words = activeDayWords(grain, locale);
  return users.slice(1).map((n, i) => {
    const days = i + 1;
    const share = percent(active === 0 ? null : n / active, locale);
    return {
      label: words.column(days, n, share),
      pieces: n > 0 ? [{ tone: days >= half ? 'fresh' : 'steady', from: 0, to: n }] : [],
      tick: days === 1 || days % step === 0 ? String(days) : '',
    };
  });
}

const rowsOf = ({ users, atLeast, active, grain }: ActiveDaysAnswer, locale: string): TwinRows => ({
  heads: [activeDayWords(grain, locale).title, l10n.t('Users'), l10n.t('Share of active'), l10n.t('As many or more')],
  rows: users.slice(1).map((n, i) => ({
    cells: [
      String(i + 1),
      formatValue(n, { kind: 'count' }, locale),
      percent(active === 0 ? null : n / active, locale),
      percent(active === 0 ? null : (atLeast[i + 1] ?? 0) / active, locale),
    ],
    grey: false,
  })),
  note: activeDayWords(grain, locale).note,
});
