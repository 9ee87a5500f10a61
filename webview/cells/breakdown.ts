import * as l10n from '@vscode/l10n';
import { type BreakdownAnswer, type BreakdownRow, countText, measureOf, type PanelLog } from '../../src/protocol';
import type { Actions } from '../actions';
import { contextMenu } from '../ui/contextMenu';
import { dropdown } from '../ui/dropdown';
import { h, setText } from '../ui/element';
import { countedInstead, nearest } from './available';
import { type BarMeasure, breakdownTable } from './breakdownTable';
import { dimensionOptions } from './dimensionOptions';
import type { Picture, Scene } from './picture';

/** Members shown at most, whatever the answer has. */
const most = 100;

/** One dimension, member by member: who was hit, in the selection and in the whole log. */
export function breakdown(actions: Actions): Picture<'breakdown'> {
  let shown: Scene<'breakdown'> | null = null;
  const dimensions = dropdown(l10n.t('Dimension'), (dimension) => {
    if (shown) actions.configure({ ...shown.spec, params: { ...shown.spec.params, dimension } });
  });
  const table = breakdownTable(actions.edit);
  contextMenu(table.element, (target) => {
    const row = table.rowOf(target);
    if (row?.member.kind !== 'member' || !shown?.answer) return [];
    const { dimension } = shown.answer;
    const segment = { source: 'lines', kind: 'points', dimensions: [dimension], keys: [[row.member.key]] } as const;
    return [
      { label: l10n.t('Show Lines of {0}', row.member.label), run: () => actions.showLines(segment) },
      { label: l10n.t('What If It Were Like the Rest'), run: () => actions.whatIf(segment) },
    ];
  });
  const foot = h('p', { class: 'foot' });
  const title = h('h2', {}, l10n.t('Impacted users'));
  return {
    title,
    subject: [h('span', {}, l10n.t({ message: 'by', comment: ['impacted users by region'] })), dimensions.element],
    tools: [],
    body: h('div', {}, table.element, foot),
    draw(scene) {
      shown = scene;
      const { spec, answer, log, selection, locale } = scene;
      const measure = barMeasure(log);
      setText(title, measureOf(measure).label);
      dimensions.show(dimensionOptions(log), spec.params.dimension);
      if (!answer) return;
      const rows = ranked(answer.rows, measure).slice(0, most);
      table.draw({ ...answer, rows }, measure, selection, locale);
      setText(foot, footText(answer, measure, log, locale));
    },
    isCurrent: ({ spec, answer }) => answer?.dimension === spec.params.dimension,
  };
}

/** Impacted users where the log knows them, else errors, else events. */
function barMeasure(log: PanelLog): BarMeasure {
  const measure = nearest('impacted_users', log);
  return measure === 'impacted_users' || measure === 'errors' ? measure : 'events';
}

/** Falling by the whole log, so that no selection shuffles the rows; the rest last. */
function ranked(rows: readonly BreakdownRow[], measure: BarMeasure): readonly BreakdownRow[] {
  const rank = ({ member, whole }: BreakdownRow): number => (member.kind === 'other' ? -1 : (whole[measure] ?? 0));
  return [...rows].sort((a, b) => rank(b) - rank(a));
}

function footText({ rows, total }: BreakdownAnswer, measure: BarMeasure, log: PanelLog, locale: string): string {
  const hidden = rows.length - most;
  const sum = rows.reduce((all, row) => all + (row.impacted_users ?? 0), 0);
  return [
    countedInstead('impacted_users', log),
    totalText(total, measure, locale),
    measure === 'impacted_users' && sum > (total.impacted_users ?? 0)
      ? l10n.t('Users of several members count in each.')
      : '',
    l10n.t('Right click or the menu key shows the lines behind a row.'),
    hidden > 0 ? hiddenText(hidden, locale) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function totalText(total: BreakdownAnswer['total'], measure: BarMeasure, locale: string): string {
  const figure = countText(total[measure], locale);
  if (measure !== 'impacted_users') return l10n.t('Total: {0}.', figure);
  return total.users === 1
    ? l10n.t('Total: {0} of 1 user.', figure)
    : l10n.t('Total: {0} of {1} users.', figure, countText(total.users, locale));
}

const hiddenText = (n: number, locale: string): string =>
  n === 1
    ? l10n.t('1 member with less is not shown.')
    : l10n.t('{0} members with less are not shown.', countText(n, locale));
