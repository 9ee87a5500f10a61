import * as l10n from '@vscode/l10n';
import { type CellSpec, definition, type MeasureId, measureOf, type TriangleAnswer } from '../../src/protocol';
import type { Actions } from '../actions';
import { dropdown } from '../ui/dropdown';
import { h, setAttributes, setText } from '../ui/element';
import { dailyTable } from './dailyTable';
import { kin } from './kin';
import type { Picture } from './picture';
import { shortLabel } from './shortLabel';
import { tile } from './tile';
import { besideOf } from './tileBeside';
import { tileFaces } from './tileFaces';

const comparisons = [
  { value: 'previous', label: l10n.t('vs the period before') },
  { value: 'aligned', label: l10n.t('vs the same weekdays before') },
  { value: 'none', label: l10n.t('no comparison') },
];

/** Reach, Habit and Quality: three figures, each with its days below. */
export function triangle(actions: Actions): Picture<'triangle'> {
  const tiles = {
    reach: tile('mau', actions.invoke),
    habit: tile('stickiness', actions.invoke),
    quality: tile('error_rate', actions.invoke),
  };
  const relatives = kin();
  const table = dailyTable();
  const question = h('span');
  let drawn: { answer: TriangleAnswer; locale: string } | null = null;
  let shown: Extract<CellSpec, { kind: 'triangle' }> | null = null;
  const compare = dropdown(l10n.t('Compare'), (value) => {
    const params = value === 'previous' || value === 'aligned' ? { comparison: { kind: value } as const } : {};
    if (shown) actions.configure({ ...shown, params });
  });
  const row = h('div', { class: 'tiles' }, ...Object.values(tiles).map(({ element }) => element));
  return {
    title: h('h2', {}, l10n.t('Golden triangle')),
    subject: [question],
    tools: [compare.element],
    body: h('div', {}, row, relatives.element, table.element),
    table,
    draw({ spec, answer, log, locale, selection }) {
      shown = spec;
      const hasPeriod = selection.clauses.some(({ kind }) => kind === 'period');
      setAttributes(compare.element, { hidden: !hasPeriod });
      compare.show(comparisons, spec.params.comparison?.kind ?? 'none');
      if (!answer || (answer === drawn?.answer && locale === drawn.locale)) return;
      drawn = { answer, locale };
      const faces = tileFaces(answer, log, locale);
      const defined = (id: MeasureId): string => definition(measureOf(id), answer.period);
      tiles.reach.draw(faces.reach, defined('mau'), locale);
      tiles.habit.draw(faces.habit, defined('stickiness'), locale);
      tiles.quality.draw(faces.quality, defined('error_rate'), locale);
      relatives.draw(answer, locale);
      table.draw(answer, locale);
      const isEmpty = answer.measures.events === 0;
      const missing = hasPeriod && answer.compared && 'missing' in answer.compared ? answer.compared.missing : null;
      const beside = besideOf(answer);
      const asked = beside
        ? l10n.t('Reach, habit, quality of the selection, beside {0}', shortLabel(beside.name, 60))
        : l10n.t('Reach, habit, quality of the selection');
      const alone = answer.beside && 'missing' in answer.beside ? answer.beside.missing : null;
      const why = missing ?? alone;
      const told = why ? l10n.t('Not compared: {0}', why) : asked;
      setText(question, isEmpty ? l10n.t('No event matches this selection') : told);
    },
    isCurrent: () => true,
    retheme() {
      for (const each of Object.values(tiles)) each.retheme();
    },
  };
}
