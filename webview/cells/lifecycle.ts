import * as l10n from '@vscode/l10n';
import {
  censoredWords,
  countText,
  formatValue,
  type LifecycleAnswer,
  lifecycleMeasures,
  measureOf,
  segmentWords,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { h, setAttributes, setText } from '../ui/element';
import { term } from '../ui/term';
import { columnChart, type PieceTone } from './columnChart';
import { intervalChoice } from './intervalChoice';
import { lackNote } from './lackNote';
import { lifecycleColumns } from './lifecycleColumns';
import type { Picture, Scene } from './picture';
import { spanWords } from './spanWords';
import { type TwinRows, twinTable } from './twinTable';
import { whenChanged } from './whenChanged';

/** Intervals drawn; the latest. */
const most = 90;

const legend = [
  ['new_users', 'fresh'],
  ['resurrected_users', 'back'],
  ['retained_users', 'steady'],
  ['dormant_users', 'gone'],
] as const;

/** Who came, came back, stayed and left, interval by interval. */
export function lifecycle(actions: Actions): Picture<'lifecycle'> {
  let shown: Scene<'lifecycle'> | null = null;
  const choice = intervalChoice((days) => {
    if (shown) actions.configure({ ...shown.spec, params: days === undefined ? {} : { days } });
  });
  const isNew = whenChanged();
  const gist = h('p', { class: 'gist' });
  const chart = columnChart(l10n.t('Users of each interval'));
  const key = h('ul', { class: 'legend', 'aria-label': l10n.t('Legend') });
  for (const [id, tone] of legend) key.append(legendItem(tone, term(measureOf(id).label, measureOf(id).doc)));
  const untold = legendItem('untold', l10n.t('Not told: the log begins too late'));
  key.append(untold);
  const foot = h('p', { class: 'foot' });
  const table = twinTable(l10n.t('Lifecycle by interval'));
  const lack = lackNote(actions);
  const known = h('div', {}, gist, key, chart.element, foot, table.element);
  return {
    title: h('h2', {}, l10n.t('Lifecycle')),
    subject: [h('span', {}, l10n.t('Who came, stayed, came back and left'))],
    tools: [choice.element],
    body: h('div', {}, lack.element, known),
    table,
    draw(scene) {
      shown = scene;
      const { spec, answer, log, locale } = scene;
      choice.draw(spec.params.days, log.calendar.grain, locale);
      if (!answer || !isNew(answer, locale)) return;
      setAttributes(known, { hidden: lack.draw(answer.missing, log) });
      const drawn = answer.intervals.slice(-most);
      setText(gist, gistText(answer, locale));
      setAttributes(untold, { hidden: drawn.every(({ new_users }) => new_users !== null) });
      const text = (value: number): string => formatValue(value, { kind: 'count' }, locale);
      chart.draw({ columns: lifecycleColumns(drawn, answer, locale), mark: null, text });
      setText(foot, footText(answer, drawn.length, locale));
      table.draw(() => rowsOf(answer, locale));
    },
    isCurrent: ({ spec, answer }) => spec.params.days === undefined || answer?.days === spec.params.days,
  };
}

export const legendItem = (tone: PieceTone, name: Node | string): HTMLElement =>
  h('li', {}, h('span', { class: 'piece', 'data-tone': tone }), name);

function gistText({ quick_ratio: ratio }: LifecycleAnswer, locale: string): string {
  const { format } = measureOf('quick_ratio');
  if (ratio === null) return l10n.t('No quick ratio: no interval tells who is new and who went.');
  const figure = formatValue(ratio, format, locale);
  const sense =
    ratio > 1
      ? l10n.t('Quick ratio {0}: more came or came back than went.', figure)
      : ratio < 1
        ? l10n.t('Quick ratio {0}: more went than came or came back.', figure)
        : l10n.t('Quick ratio {0}: as many came as went.', figure);
  return `${sense} ${l10n.t('For 100 users gone dormant, {0} were new or resurrected.', countText(ratio * 100, locale))}`;
}

function footText({ intervals, knownFrom, isSegment }: LifecycleAnswer, drawn: number, locale: string): string {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const left =
    drawn < intervals.length
      ? `${l10n.t('The last {0} of {1} intervals are drawn; the table has all.', count(drawn), count(intervals.length))} `
      : '';
  return `${left}${censoredWords(knownFrom)}${isSegment ? segmentWords : ''}`;
}

const rowsOf = ({ intervals, grain }: LifecycleAnswer, locale: string): TwinRows => ({
  heads: [l10n.t('Interval'), ...lifecycleMeasures.map((id) => measureOf(id).label)],
  rows: intervals.toReversed().map((interval) => ({
    cells: [
      spanWords(interval, grain, locale),
      ...lifecycleMeasures.map((id) => formatValue(interval[id], measureOf(id).format, locale)),
    ],
    grey: interval.new_users === null,
  })),
  note: l10n.t('Latest first. What is grey has figures that the log does not tell, as it begins too late.'),
});
