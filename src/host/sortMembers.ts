import * as vscode from 'vscode';
import { memberOrders, orderDoc, orderLabel } from './memberOrder';
import type { Parts } from './parts';

/** Lets a person choose what members are sorted by; the workspace keeps it. */
export async function sortMembers({ tree }: Pick<Parts, 'tree'>): Promise<void> {
  const items = memberOrders.map((order) => ({
    label: orderLabel(order),
    description: order === tree.order ? 'now' : '',
    detail: orderDoc(order),
    order,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Sort Members', placeHolder: 'Sort members by' });
  if (chosen) await tree.sortBy(chosen.order);
}
