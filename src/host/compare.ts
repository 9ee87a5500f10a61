import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { memberLabel } from '../model/format';
import {
  type Baseline,
  dimensionSource,
  type Key,
  type PointsClause,
  type Selection,
  seenBy,
  selectedMembers,
} from '../model/selection';
import { viewOf } from './logView';
import { memberSearch } from './memberMatches';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { selectionWords } from './selectionWords';

type Needed = Pick<Parts, 'session' | 'notices' | 'panel'>;
type BaselineItem = vscode.QuickPickItem & { readonly baseline: Baseline | null };

const mostShown = 100;

/** Shows the selection beside the rest of the log. */
export const compareWithRest = (parts: Needed): void => compare(parts, { kind: 'rest' });

/** Ends a comparison; the selection stays. */
export const endComparison = ({ session }: Pick<Parts, 'session'>): void => {
  if (session.log) session.edit({ op: 'compare', baseline: null });
};

/** Shows the selection beside what is chosen: the rest, the filters of a saved view, or a member, found as its name is typed. */
export function compareWith(parts: Needed & Pick<Parts, 'views'>): void {
  const { log } = parts.session;
  if (!log) {
    offerToOpen(parts.notices);
    return;
  }
  const search = memberSearch(log.dimensions);
  const { language } = vscode.env;
  const views = parts.views.all.flatMap((view): BaselineItem[] => {
    const { name } = view;
    // As much of it as the log has: days and dimensions of another may be none of this one's.
    const { clauses } = viewOf(log, view);
    if (clauses.length === 0) return [];
    const baseline: Baseline = { kind: 'segment', clauses, name };
    return [
      {
        label: plainLine(name, 100),
        description: l10n.t('view · {0}', plainLine(selectionWords(clauses, log, language))),
        baseline,
      },
    ];
  });
  const rest: BaselineItem = {
    label: l10n.t('The Rest'),
    description: l10n.t('all other events of the period'),
    baseline: { kind: 'rest' },
  };
  const picker = vscode.window.createQuickPick<BaselineItem>();
  picker.title = l10n.t('Compare the Selection with…');
  picker.placeholder = l10n.t('Type a part of the name of a member or a saved view');
  const items = (typed: string): readonly BaselineItem[] => {
    const text = typed.trim().toLowerCase();
    const members = search(typed, mostShown).first.map(({ dimension, key }) => ({
      label: plainLine(memberLabel(key), 100),
      description: plainLine(dimension.field),
      alwaysShow: true,
      baseline: { kind: 'segment', clauses: [memberClause(dimension.name, [key])], name: null } as const,
    }));
    const named = [rest, ...views].filter(({ label }) => label.toLowerCase().includes(text));
    return [...named.map((item) => ({ ...item, alwaysShow: true })), ...members];
  };
  picker.items = items('');
  picker.onDidChangeValue((typed) => {
    picker.items = items(typed);
  });
  picker.onDidHide(() => picker.dispose());
  picker.onDidAccept(() => {
    const chosen = picker.selectedItems[0] ?? items(picker.value)[0];
    picker.hide();
    // Another log may have been opened meanwhile.
    if (chosen && parts.session.log === log) compare(parts, chosen.baseline);
  });
  picker.show();
}

/** Members of a dimension that is selected are compared within what else is selected: like with like. */
function besideMembers(selection: Selection, clause: PointsClause): Baseline {
  const isSelected = clause.dimensions.some((name) => selectedMembers(selection, name).length > 0);
  const others = isSelected ? seenBy(selection, clause.dimensions).filter((other) => other.kind === 'points') : [];
  return { kind: 'segment', clauses: [...others, clause], name: null };
}

/** Shows the selection beside some members; where nothing is selected, these beside the rest. One step of undo. */
export function compareMembers(parts: Needed, dimension: string, keys: readonly Key[]): void {
  const { session, panel } = parts;
  const { selection } = session;
  const clause = memberClause(dimension, keys);
  const points = selection.clauses.filter((other) => other.kind === 'points');
  if (points.length === 0) session.select([...selection.clauses, clause], { kind: 'rest' });
  else session.edit({ op: 'compare', baseline: besideMembers(selection, clause) });
  panel.show();
}

function compare({ session, notices, panel }: Needed, baseline: Baseline | null): void {
  if (!session.log) offerToOpen(notices);
  else {
    session.edit({ op: 'compare', baseline });
    panel.show();
  }
}

const memberClause = (dimension: string, keys: readonly Key[]): PointsClause => ({
  source: dimensionSource(dimension),
  kind: 'points',
  dimensions: [dimension],
  keys: keys.map((key) => [key]),
});
