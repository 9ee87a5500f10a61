import {
  censoredWords,
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
  const chart = columnChart('Users of each interval');
  const key = h('ul', { class: 'legend', 'aria-label': 'Legend' });
  for (const [id, tone] of legend) key.append(legendItem(tone, term(measureOf(id).label, measureOf(id).doc)));
  const untold = legendItem('untold', 'Not told: the log begins too late');
  key.append(untold);
  const foot = h('p', { class: 'foot' });
  const table = twinTable('Lifecycle by interval');
  const lack = lackNote(actions);
  const known = h('div', {}, gist, key, chart.element, foot, table.element);
  return {
    title: h('h2', {}, 'Lifecycle'),
    subject: [h('span', {}, 'Who came, stayed, came back and left')],
    tools: [choice.element],
    body: h('div', {}, lack.element, known),
    table,
    draw(scene) {
      shown = scene;
      const { spec, answer, log, locale } = scene;
      choice.draw(spec.params.days, log.calendar.grain);
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
  if (ratio === null) return 'No quick ratio: no interval tells who is new and who went.';
  const figure = formatValue(ratio, format, locale);
  const sense =
    ratio > 1
      ? 'more came or came back than went'
      : ratio < 1
        ? 'more went than came or came back'
        : 'as many came as went';
  return `Quick ratio ${figure}: ${sense}. For 100 users gone dormant, ${formatValue(ratio * 100, { kind: 'count' }, locale)} were new or resurrected.`;
}

function footText({ intervals, knownFrom, isSegment }: LifecycleAnswer, drawn: number, locale: string): string {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const left =
    drawn < intervals.length
      ? `The last ${count(drawn)} of ${count(intervals.length)} intervals are drawn; the table has all. `
      : '';
  return `${left}${censoredWords(knownFrom)}${isSegment ? segmentWords : ''}`;
}

const rowsOf = ({ intervals, grain }: LifecycleAnswer, locale: string): TwinRows => ({
  heads: ['Interval', ...lifecycleMeasures.map((id) => measureOf(id).label)],
  rows: intervals.toReversed().map((interval) => ({
    cells: [
      spanWords(interval, grain, locale),
      ...lifecycleMeasures.map((id) => formatValue(interval[id], measureOf(id).format, locale)),
    ],
    grey: interval.new_users === null,
  })),
  note: 'Latest first. What is grey has figures that the log does not tell, as it begins too late.',
});
