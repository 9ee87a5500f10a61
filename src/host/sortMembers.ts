import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { memberOrders, orderDoc, orderLabel } from './memberOrder';
import type { Parts } from './parts';

/** Lets a person choose what members are sorted by; the workspace keeps it. */
export async function sortMembers({ tree }: Pick<Parts, 'tree'>): Promise<void> {
  const items = memberOrders.map((order) => ({
    label: orderLabel(order),
    description: order === tree.order ? l10n.t('now') : '',
    detail: orderDoc(order),
    order,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Sort Members'),
    placeHolder: l10n.t('Sort members by'),
  });
  if (chosen) await tree.sortBy(chosen.order);
}
