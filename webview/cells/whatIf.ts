import * as l10n from '@vscode/l10n';
import {
  formatValue,
  type Hotspot,
  type Hotspots,
  hotspotSource,
  measureOf,
  membersWords,
  type PointsClause,
  type WhatIfAnswer,
  whatIfDoc,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { type DropdownOption, dropdown } from '../ui/dropdown';
import { h, setAttributes, setText } from '../ui/element';
import { term } from '../ui/term';
import { LongQuestion } from './longQuestion';
import type { Picture, Scene } from './picture';
import { shortLabel } from './shortLabel';
import { whatIfRow } from './whatIfRow';

const ofSelection = 'selection';

/** What is gained if a segment had the error rate of the rest: as it is today, and as it would be. */
export function whatIf(actions: Actions): Picture<'whatIf'> {
  let shown: Scene<'whatIf'> | null = null;
  let found: readonly Hotspot[] = [];
  /** What can be chosen, by the value of its option. */
  let choices = new Map<string, PointsClause | null>();
  const segments = dropdown(l10n.t('Segment'), (value) => {
    const segment = choices.get(value);
    if (shown && segment !== undefined) actions.configure({ ...shown.spec, params: { segment } });
  });
  const rows = [whatIfRow('error_rate'), whatIfRow('impacted_users')];
  const heads = [
    l10n.t('Measure'),
    l10n.t('Today, and what if'),
    l10n.t('Today'),
    l10n.t('What if'),
    l10n.t('Difference'),
  ];
  const table = h('table', { class: 'what-if' });
  table.append(
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...rows.map(({ element }) => element)),
  );
  const note = h('p', { class: 'what-if-note' });
  const body = h('div', {}, table, note);
  const search = new LongQuestion<Hotspots>(body, {
    ask: () => actions.hotspots('level'),
    show(hotspots) {
      found = hotspots.hotspots;
      if (shown) drawChoices(shown);
    },
    // What can be chosen is then only what is selected; the cell of hotspots says why.
    fail: () => {},
    busy: () => {},
  });

  const drawChoices = ({ spec, locale }: Scene<'whatIf'>): void => {
    const { segment } = spec.params;
    const listed = found.map(
      (hotspot): PointsClause => ({ source: hotspotSource, kind: 'points', ...hotspot.segment }),
    );
    const all = [null, ...(segment ? [segment] : []), ...listed];
    choices = new Map(all.map((each) => [optionOf(each), each]));
    const options = [...choices].map(([value, each]): DropdownOption => {
      const hotspot = found.find((other) => optionOf({ source: '', kind: 'points', ...other.segment }) === value);
      if (!each) return { value, label: l10n.t('The selection') };
      const name = shortLabel(membersWords(each), 60);
      return { value, label: hotspot ? l10n.t('{0} (hotspot, {1})', name, percent(hotspot.errorRate, locale)) : name };
    });
    segments.show(options, optionOf(segment));
  };
  return {
    title: h('h2', {}, l10n.t('What if')),
    subject: [segments.element, term(l10n.t('were like the rest'), whatIfDoc)],
    tools: [],
    body,
    draw(scene) {
      shown = scene;
      const { answer, locale } = scene;
      drawChoices(scene);
      if (scene.log.hasOutcome && scene.log.dimensions.length > 0) search.follow(answer, String(scene.selectedAt));
      if (!answer) return;
      for (const row of rows) row.show(answer, locale);
      setAttributes(table, { hidden: answer.missing !== null });
      setText(note, noteText(answer, locale));
    },
    // The answer names the segment that it is about.
    isCurrent: ({ spec, answer }) =>
      answer !== null && (spec.params.segment === null || answer.segment === membersWords(spec.params.segment)),
  };
}

const optionOf = (segment: PointsClause | null): string =>
  segment ? JSON.stringify([segment.dimensions, segment.keys]) : ofSelection;

function noteText({ segment, segmentRate, restRate, whatIf: then, missing }: WhatIfAnswer, locale: string): string {
  if (missing !== null) return missing;
  const rates = [shortLabel(segment, 120), percent(segmentRate, locale), percent(restRate, locale)] as const;
  return then
    ? l10n.t('{0} has an error rate of {1}, the rest {2}.', ...rates)
    : l10n.t('Nothing to gain: {0} has an error rate of {1}, the rest {2}.', ...rates);
}

const percent = (rate: number | null, locale: string): string =>
  formatValue(rate, measureOf('error_rate').format, locale);
