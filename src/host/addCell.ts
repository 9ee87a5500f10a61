import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { kindNames, stackKinds } from '../cells/stackKinds';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Adds a cell of a kind that is asked for at the end of the stack. */
export async function addCell({
  session,
  notices,
  panel,
}: Pick<Parts, 'session' | 'notices' | 'panel'>): Promise<void> {
  if (!session.log) return offerToOpen(notices);
  const { length } = session.log.dimensions;
  const items = kindNames
    .filter((kind) => stackKinds[kind].dimensions <= length)
    .map((kind) => ({ label: stackKinds[kind].title, detail: stackKinds[kind].asks, cell: kind }));
  const chosen = await vscode.window.showQuickPick(items, { title: l10n.t('Add Cell'), matchOnDetail: true });
  if (!chosen) return;
  session.arrange({ op: 'add', kind: chosen.cell });
  panel.show();
}
