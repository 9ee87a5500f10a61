import * as l10n from '@vscode/l10n';
import {
  changeWords,
  countText,
  formatValue,
  type Grain,
  type Hotspot,
  type HotspotQuestion,
  type Hotspots,
  hotspotSource,
  measureOf,
  type SelectionEdit,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { contextMenu } from '../ui/contextMenu';
import { h, setAttributes, setText } from '../ui/element';
import { rove } from '../ui/rove';
import { segmented } from '../ui/segmented';
import { hotspotRow } from './hotspotRow';
import { LongQuestion } from './longQuestion';
import type { Picture, Scene } from './picture';

/** The segments with more errors than the rest, the most costly first; a click filters by one. */
export function hotspots(actions: Actions): Picture<'hotspots'> {
  let shown: Scene<'hotspots'> | null = null;
  let found: Hotspots | null = null;
  const rows = h('tbody');
  const heads = [
    [l10n.t('Segment'), l10n.t('Of all that up to three dimensions make, as wide as the rise is')],
    [l10n.t('Error rate'), l10n.t('Of the segment, against that of all other events of the selection')],
    [
      l10n.t({ message: 'Excess errors', comment: ['the head of a narrow column'] }),
      l10n.t('Errors beyond those that it would have at the rate of the rest'),
    ],
    [l10n.t('Impacted'), l10n.t('Distinct users with an error in it')],
    [l10n.t('Since'), l10n.t('The day on which its errors rose')],
  ] as const;
  const head = h('tr', {}, ...heads.map(([label, title]) => h('th', { scope: 'col', title }, label)));
  const table = h('table', { class: 'hotspots', hidden: true }, h('thead', {}, head), rows);
  const note = h('p', { class: 'foot', role: 'status' }, l10n.t('Searching…'));
  const body = h('div', { class: 'hotspots-body' }, table, note);
  const roving = rove(rows);
  const subject = h('span');
  const choice = segmented<HotspotQuestion>(l10n.t('Compared with'), (question) => {
    if (shown) actions.configure({ ...shown.spec, params: question === 'level' ? {} : { question } });
  });

  contextMenu(rows, (target) => {
    const hotspot = found?.hotspots[[...rows.children].findIndex((row) => row.contains(target))];
    if (!hotspot) return [];
    const segment = { source: hotspotSource, kind: 'points', ...hotspot.segment } as const;
    return [
      { label: l10n.t('Show Lines'), run: () => actions.showLines(segment) },
      { label: l10n.t('What If It Were Like the Rest'), run: () => actions.whatIf(segment) },
    ];
  });
  const search = new LongQuestion<Hotspots>(body, {
    ask: () => actions.hotspots(questionOf(shown)),
    show: (hotspots) => {
      found = hotspots;
      draw();
    },
    fail: (why) => setText(note, why),
    busy: (isBusy) => {
      setAttributes(body, { 'aria-busy': isBusy });
      if (isBusy && !found) setText(note, l10n.t('Searching…'));
    },
  });

  function draw(): void {
    if (!shown || !found) return;
    const { log, locale, selection } = shown;
    const selected = selection.clauses.find(({ source }) => source === hotspotSource);
    const isSelected = (segment: Hotspot['segment']): boolean =>
      selected?.kind === 'points' &&
      JSON.stringify([selected.dimensions, selected.keys]) === JSON.stringify([segment.dimensions, segment.keys]);
    const lines = found.hotspots.map((hotspot) => {
      const pressed = isSelected(hotspot.segment);
      const press = (): void => actions.edit(pressEdit(hotspot.segment, pressed));
      return hotspotRow(hotspot, { log, locale, pressed, onPress: press });
    });
    roving.rebuild(() => {
      rows.replaceChildren(...lines.map(({ element }) => element));
      return { grid: lines.map(({ button }) => [button]), first: lines[0]?.button ?? null };
    });
    setAttributes(table, { hidden: lines.length === 0 });
    setText(note, noteText(found, locale, log.calendar.grain));
  }

  return {
    title: h('h2', {}, l10n.t('Hotspots')),
    subject: [subject],
    tools: [choice.element],
    body,
    draw(scene) {
      shown = scene;
      const question = questionOf(scene);
      choice.show(choices, question);
      setText(subject, subjects[question]);
      if (!scene.log.hasOutcome)
        setText(note, l10n.t('No field tells errors from successes, so there is no friction to find.'));
      else search.follow(scene.answer, `${scene.selectedAt} ${question}`);
      draw();
    },
    isCurrent: (scene) => scene.answer?.question === questionOf(scene),
  };
}

const questionOf = (scene: Scene<'hotspots'> | null): HotspotQuestion => scene?.spec.params.question ?? 'level';

const choices = [
  { value: 'level', label: l10n.t('The rest'), off: null },
  {
    value: 'change',
    label: l10n.t({ message: 'Before', comment: ['what errors are compared with: the time before'] }),
    off: null,
  },
] as const;
const subjects: Readonly<Record<HotspotQuestion, string>> = {
  level: l10n.t('Where errors are more than elsewhere'),
  change: l10n.t('Where errors became more'),
};

/** A click on a segment: it alone is selected, or no more. */
function pressEdit({ dimensions, keys }: Hotspot['segment'], pressed: boolean): SelectionEdit {
  const source = hotspotSource;
  if (pressed) return { op: 'drop', sources: [source] };
  return { op: 'put', clause: { source, kind: 'points', dimensions, keys } };
}

function noteText(answer: Hotspots, locale: string, grain: Grain): string {
  const { leftOut, question, change } = answer;
  const percent = (rate: number): string => formatValue(rate, measureOf('error_rate').format, locale);
  const changed = question === 'change' ? `${changeWords(answer, grain, percent)}. ` : '';
  if (question === 'change' && !change) return changed.trim();
  const left = leftOut.map(({ dimension, why }) => l10n.t('{0} was not: {1}', dimension, why)).join('; ');
  return `${changed}${searchedText(answer, locale)}${left ? ` ${left}.` : ''}`;
}

function searchedText({ hotspots: list, searched, dimensions }: Hotspots, locale: string): string {
  const of = dimensions.join(', ') || l10n.t('no dimension');
  const count = countText(searched, locale);
  if (list.length > 0)
    return searched === 1
      ? l10n.t('1 segment of {0} searched.', of)
      : l10n.t('{0} segments of {1} searched.', count, of);
  return searched === 1
    ? l10n.t('1 segment of {0} searched: none has more errors than luck and its users explain.', of)
    : l10n.t('{0} segments of {1} searched: none has more errors than luck and its users explain.', count, of);
}
