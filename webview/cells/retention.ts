import {
  censoredWords,
  formatValue,
  type IntervalDays,
  plural,
  type RetentionAnswer,
  segmentWords,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { h, setAttributes, setText } from '../ui/element';
import { segmented } from '../ui/segmented';
import { intervalChoice } from './intervalChoice';
import { lackNote } from './lackNote';
import type { Picture, Scene } from './picture';
import { mostCohorts, mostLater, retentionTable } from './retentionTable';
import { whenChanged } from './whenChanged';

/** Who comes back how long after: cohorts by the interval of their first activity. */
export function retention(actions: Actions): Picture<'retention'> {
  let shown: Scene<'retention'> | null = null;
  const configure = (days: IntervalDays | undefined, unbounded: boolean): void => {
    const params = { ...(days === undefined ? {} : { days }), ...(unbounded ? { unbounded } : {}) };
    if (shown) actions.configure({ ...shown.spec, params });
  };
  const choice = intervalChoice((days) => configure(days, shown?.spec.params.unbounded === true));
  const bound = segmented<'in' | 'from'>('Counted as back', (value) =>
    configure(shown?.spec.params.days, value === 'from'),
  );
  const isNew = whenChanged();
  const gist = h('p', { class: 'gist' });
  const table = retentionTable();
  const foot = h('p', { class: 'foot' });
  const lack = lackNote(actions);
  const known = h('div', {}, gist, table.element, foot);
  return {
    title: h('h2', {}, 'Retention'),
    subject: [h('span', {}, 'Who comes back how long after')],
    tools: [bound.element, choice.element],
    body: h('div', {}, lack.element, known),
    draw(scene) {
      shown = scene;
      const { spec, answer, log, locale } = scene;
      const { unbounded = false, days } = spec.params;
      choice.draw(days, log.calendar.grain);
      bound.show(
        [
          { value: 'in', label: 'In that interval', off: null },
          { value: 'from', label: 'Then or later', off: null },
        ],
        unbounded ? 'from' : 'in',
      );
      if (!answer || !isNew(answer, unbounded, locale)) return;
      setAttributes(known, { hidden: lack.draw(answer.missing, log) });
      setText(gist, gistText(answer, unbounded, locale));
      table.draw(answer, unbounded, locale);
      setText(foot, footText(answer, locale));
    },
    isCurrent: ({ spec, answer }) => spec.params.days === undefined || answer?.days === spec.params.days,
  };
}

function gistText({ cohorts, mean, days, grain }: RetentionAnswer, unbounded: boolean, locale: string): string {
  const told = cohorts.filter(({ censored }) => !censored).reduce((sum, { users }) => sum + users, 0);
  const next = mean[1]?.[unbounded ? 'unbounded_rate' : 'rate'] ?? null;
  if (told === 0) return 'No mean: of no user the log tells that they were new in the period.';
  if (next === null) return 'No mean: no cohort of new users has a later interval in the period yet.';
  const length = days === 1 ? grain : `${days} ${plural(days, grain)}`;
  const users = `${formatValue(told, { kind: 'count' }, locale)} new ${plural(told, 'user')}`;
  return `Of ${users}, ${formatValue(next, { kind: 'percent', digits: 1 }, locale)} came back in the next ${length}${unbounded ? ' or later' : ''}.`;
}

function footText({ cohorts, knownFrom, isSegment }: RetentionAnswer, locale: string): string {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const n = cohorts.length;
  return [
    n > mostCohorts ? `The last ${count(mostCohorts)} of ${count(n)} cohorts are shown.` : '',
    Math.min(n, mostCohorts) > mostLater + 1 ? `Up to ${count(mostLater)} intervals later are shown.` : '',
    cohorts.some(({ censored }) => censored)
      ? '? marks cohorts of which it is not known that they were new; they are left out of the mean.'
      : '',
    `${censoredWords(knownFrom)}${isSegment ? segmentWords : ''}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
