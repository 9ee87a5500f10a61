import * as l10n from '@vscode/l10n';
import {
  censoredWords,
  countText,
  formatValue,
  type IntervalDays,
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
  const bound = segmented<'in' | 'from'>(l10n.t('Counted as back'), (value) =>
    configure(shown?.spec.params.days, value === 'from'),
  );
  const isNew = whenChanged();
  const gist = h('p', { class: 'gist' });
  const table = retentionTable();
  const foot = h('p', { class: 'foot' });
  const lack = lackNote(actions);
  const known = h('div', {}, gist, table.element, foot);
  return {
    title: h('h2', {}, l10n.t('Retention')),
    subject: [h('span', {}, l10n.t('Who comes back how long after'))],
    tools: [bound.element, choice.element],
    body: h('div', {}, lack.element, known),
    draw(scene) {
      shown = scene;
      const { spec, answer, log, locale } = scene;
      const { unbounded = false, days } = spec.params;
      choice.draw(days, log.calendar.grain, locale);
      bound.show(
        [
          { value: 'in', label: l10n.t('In that interval'), off: null },
          { value: 'from', label: l10n.t('Then or later'), off: null },
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
  if (told === 0) return l10n.t('No mean: of no user the log tells that they were new in the period.');
  if (next === null) return l10n.t('No mean: no cohort of new users has a later interval in the period yet.');
  const when = unbounded ? l10n.t('{0} or later', nextText(days, grain, locale)) : nextText(days, grain, locale);
  const rate = formatValue(next, { kind: 'percent', digits: 1 }, locale);
  return told === 1
    ? l10n.t('Of 1 new user, {0} came back {1}.', rate, when)
    : l10n.t('Of {0} new users, {1} came back {2}.', countText(told, locale), rate, when);
}

function nextText(n: number, grain: RetentionAnswer['grain'], locale: string): string {
  const count = countText(n, locale);
  if (grain === 'day') return n === 1 ? l10n.t('in the next day') : l10n.t('in the next {0} days', count);
  if (grain === 'hour') return n === 1 ? l10n.t('in the next hour') : l10n.t('in the next {0} hours', count);
  return n === 1 ? l10n.t('in the next minute') : l10n.t('in the next {0} minutes', count);
}

function footText({ cohorts, knownFrom, isSegment }: RetentionAnswer, locale: string): string {
  const count = (n: number): string => countText(n, locale);
  const n = cohorts.length;
  return [
    n > mostCohorts ? l10n.t('The last {0} of {1} cohorts are shown.', count(mostCohorts), count(n)) : '',
    Math.min(n, mostCohorts) > mostLater + 1 ? l10n.t('Up to {0} intervals later are shown.', count(mostLater)) : '',
    cohorts.some(({ censored }) => censored)
      ? l10n.t('? marks cohorts of which it is not known that they were new; they are left out of the mean.')
      : '',
    `${censoredWords(knownFrom)}${isSegment ? segmentWords : ''}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
