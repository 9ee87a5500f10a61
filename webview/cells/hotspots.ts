import {
  changeWords,
  formatValue,
  type Grain,
  type Hotspot,
  type HotspotQuestion,
  type Hotspots,
  hotspotSource,
  measureOf,
  plural,
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
    ['Segment', 'Of all that up to three dimensions make, as wide as the rise is'],
    ['Error rate', 'Of the segment, against that of all other events of the selection'],
    ['Excess errors', 'Errors beyond those that it would have at the rate of the rest'],
    ['Impacted', 'Distinct users with an error in it'],
    ['Since', 'The day on which its errors rose'],
  ] as const;
  const head = h('tr', {}, ...heads.map(([label, title]) => h('th', { scope: 'col', title }, label)));
  const table = h('table', { class: 'hotspots', hidden: true }, h('thead', {}, head), rows);
  const note = h('p', { class: 'foot', role: 'status' }, 'Searching…');
  const body = h('div', { class: 'hotspots-body' }, table, note);
  const roving = rove(rows);
  const subject = h('span');
  const choice = segmented<HotspotQuestion>('Compared with', (question) => {
    if (shown) actions.configure({ ...shown.spec, params: question === 'level' ? {} : { question } });
  });

  contextMenu(rows, (target) => {
    const hotspot = found?.hotspots[[...rows.children].findIndex((row) => row.contains(target))];
    if (!hotspot) return [];
    const segment = { source: hotspotSource, kind: 'points', ...hotspot.segment } as const;
    return [
      { label: 'Show Lines', run: () => actions.showLines(segment) },
      { label: 'What If It Were Like the Rest', run: () => actions.whatIf(segment) },
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
      if (isBusy && !found) setText(note, 'Searching…');
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
    title: h('h2', {}, 'Hotspots'),
    subject: [subject],
    tools: [choice.element],
    body,
    draw(scene) {
      shown = scene;
      const question = questionOf(scene);
      choice.show(choices, question);
      setText(subject, subjects[question]);
      if (!scene.log.hasOutcome)
        setText(note, 'No field tells errors from successes, so there is no friction to find.');
      else search.follow(scene.answer, `${scene.selectedAt} ${question}`);
      draw();
    },
    isCurrent: (scene) => scene.answer?.question === questionOf(scene),
  };
}

const questionOf = (scene: Scene<'hotspots'> | null): HotspotQuestion => scene?.spec.params.question ?? 'level';

const choices = [
  { value: 'level', label: 'The rest', off: null },
  { value: 'change', label: 'Before', off: null },
] as const;
const subjects: Readonly<Record<HotspotQuestion, string>> = {
  level: 'Where errors are more than elsewhere',
  change: 'Where errors became more',
};

/** A click on a segment: it alone is selected, or no more. */
function pressEdit({ dimensions, keys }: Hotspot['segment'], pressed: boolean): SelectionEdit {
  const source = hotspotSource;
  if (pressed) return { op: 'drop', sources: [source] };
  return { op: 'put', clause: { source, kind: 'points', dimensions, keys } };
}

function noteText(answer: Hotspots, locale: string, grain: Grain): string {
  const { hotspots: list, searched, dimensions, leftOut, question, change } = answer;
  const percent = (rate: number): string => formatValue(rate, measureOf('error_rate').format, locale);
  const changed = question === 'change' ? `${changeWords(answer, grain, percent)}. ` : '';
  if (question === 'change' && !change) return changed.trim();
  const where = `${formatValue(searched, { kind: 'count' }, locale)} ${plural(searched, 'segment')} of ${dimensions.join(', ') || 'no dimension'} searched`;
  const left = leftOut.map(({ dimension, why }) => `${dimension} was not: ${why}`).join('; ');
  const none = list.length === 0 ? ': none has more errors than luck and its users explain' : '';
  return `${changed}${where}${none}.${left ? ` ${left}.` : ''}`;
}
