import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { stackKinds } from '../cells/stackKinds';
import type { NamedView } from '../cells/viewFile';
import { counted } from '../model/counted';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { showView } from './showView';

type Needed = Pick<Parts, 'session' | 'notices' | 'views' | 'panel'>;

/** Keeps cells and selection under a name that is asked for. */
export async function saveView({ session, notices, views }: Needed): Promise<void> {
  if (!session.log) return offerToOpen(notices);
  const { cells, selection } = session;
  const taken = views.all.map(({ name }) => name);
  const name = await vscode.window.showInputBox({
    title: l10n.t('Save View'),
    prompt: l10n.t('A name for these cells and filters; a view of that name is replaced.'),
    validateInput: (text) => {
      if (text.trim() === '') return l10n.t('A view needs a name');
      if (text.length > 200) return l10n.t('The name is longer than 200 characters');
      const message = l10n.t('A view of this name exists; it will be replaced');
      return taken.includes(text.trim()) ? { message, severity: vscode.InputBoxValidationSeverity.Warning } : null;
    },
  });
  if (name === undefined || name.trim() === '') return;
  const { rev: _, ...selected } = selection;
  await views.keep({ name: name.trim(), ...selected, cells });
  vscode.window.setStatusBarMessage(`$(save) ${l10n.t('Saved view {0}', plainLine(name.trim(), 60))}`, 4000);
}

/** Shows a view that is chosen from those that were saved. */
export async function openView(parts: Needed): Promise<void> {
  if (!parts.session.log) return offerToOpen(parts.notices);
  const view = await choose(parts, l10n.t('Open View'));
  if (view) showView(parts, view);
}

export async function deleteView(parts: Needed): Promise<void> {
  const view = await choose(parts, l10n.t('Delete View'));
  if (!view) return;
  await parts.views.drop(view.name);
  parts.notices.info(l10n.t('The view {0} was deleted.', view.name));
}

async function choose({ views, notices }: Needed, title: string): Promise<NamedView | null> {
  const { all } = views;
  if (all.length === 0) {
    notices.info(l10n.t('No view is saved in this workspace.'), [l10n.t('Save View…'), 'logHealth.saveView']);
    return null;
  }
  const items = all.map((view) => ({
    label: plainLine(view.name, 100),
    description: `${counted.cells(view.cells.length, vscode.env.language)}, ${counted.filters(view.clauses.length, vscode.env.language)}`,
    detail: view.cells.map(({ kind }) => stackKinds[kind].title).join(', '),
    view,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  return chosen?.view ?? null;
}
