import { type ActiveDaysAnswer, formatValue, plural } from '../../src/protocol';
import type { Actions } from '../actions';
import { h, setAttributes, setText } from '../ui/element';
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
  const chart = columnChart('Users by active days');
  const halfName = h('span');
  const key = h('ul', { class: 'legend', 'aria-label': 'Legend' });
  key.append(legendItem('fresh', halfName), legendItem('steady', 'fewer'));
  const foot = h('p', { class: 'foot' });
  const table = twinTable('Users by active days');
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
      setText(title, `Active ${grain}s`);
      setText(question, `On how many ${grain}s users are active`);
      if (!answer || !isNew(answer, locale)) return;
      setAttributes(known, { hidden: lack.draw(answer.missing, log) });
      const { mean, windowDays } = answer;
      const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
      setText(gist, gistText(answer, locale));
      setText(halfName, `on half of the ${grain}s or more`);
      const text = mean === null ? '' : `mean ${formatValue(mean, { kind: 'mean', digits: 1 }, locale)}`;
      const mark = mean === null ? null : { at: (mean - 0.5) / windowDays, text };
      chart.draw({ columns: columnsOf(answer, locale), mark, text: count });
      const before = answer.users[0] ?? 0;
      setText(
        foot,
        `${spanWords(answer, grain, locale)}: ${count(windowDays)} full ${plural(windowDays, grain)}, which may begin before the period. ${
          before > 0 ? `Left out: ${count(before)} ${plural(before, 'user')} active before these ${grain}s only.` : ''
        }`,
      );
      table.draw(() => rowsOf(answer, locale));
    },
    isCurrent: () => true,
  };
}

const percent = (share: number | null, locale: string): string =>
  formatValue(share, { kind: 'percent', digits: 1 }, locale);

function gistText(
  { active, grain, windowDays, mean, halfShare, dailyShare }: ActiveDaysAnswer,
  locale: string,
): string {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  return (
    `${count(active)} ${plural(active, 'user was', 'users were')} active in ${count(windowDays)} ${plural(windowDays, grain)}, ` +
    `on ${formatValue(mean, { kind: 'mean', digits: 1 }, locale)} ${grain}s on average; ` +
    `${percent(halfShare, locale)} on half of the ${grain}s or more, ${percent(dailyShare, locale)} on every ${grain}.`
  );
}

/** A column for 1 day, for 2, up to all of the window. */
function columnsOf({ users, active, windowDays, grain }: ActiveDaysAnswer, locale: string): readonly Column[] {
  const half = Math.max(1, Math.ceil(windowDays / 2));
  const step = Math.ceil(windowDays / 10);
  return users.slice(1).map((n, i) => {
    const days = i + 1;
    const share = percent(active === 0 ? null : n / active, locale);
    return {
      label: `${days} ${plural(days, grain)}: ${formatValue(n, { kind: 'count' }, locale)} ${plural(n, 'user')}, ${share} of those active`,
      pieces: n > 0 ? [{ tone: days >= half ? 'fresh' : 'steady', from: 0, to: n }] : [],
      tick: days === 1 || days % step === 0 ? String(days) : '',
    };
  });
}

const rowsOf = ({ users, atLeast, active, grain }: ActiveDaysAnswer, locale: string): TwinRows => ({
  heads: [`Active ${grain}s`, 'Users', 'Share of active', 'As many or more'],
  rows: users.slice(1).map((n, i) => ({
    cells: [
      String(i + 1),
      formatValue(n, { kind: 'count' }, locale),
      percent(active === 0 ? null : n / active, locale),
      percent(active === 0 ? null : (atLeast[i + 1] ?? 0) / active, locale),
    ],
    grey: false,
  })),
  note: `Shares are of the users who were active on one ${grain} or more.`,
});
