import * as vscode from 'vscode';
import type { Dimension } from '../model/events';
import { plural } from '../model/plural';
import type { MemberRow } from './memberRows';
import { plainLine } from './plainLine';

/** What the Dimensions view is made of: dimensions, their members, and notes such as "… 40 more". */
export type TreeNode =
  | { readonly kind: 'dimension'; readonly dimension: Dimension; readonly filtered: boolean }
  | { readonly kind: 'member'; readonly dimension: string; readonly row: MemberRow }
  | { readonly kind: 'note'; readonly dimension: string; readonly text: string };

/** Dimensions of at most so many members are open from the start. */
const openUpTo = 8;

/** A node as VS Code shows it. Texts of the log are plain, and stay out of Markdown. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'dimension':
      return dimensionItem(node.dimension, node.filtered);
    case 'member':
      return memberItem(node.dimension, node.row);
    case 'note': {
      const item = new vscode.TreeItem(node.text);
      item.id = `note:${node.dimension}`;
      item.contextValue = 'note';
      return item;
    }
  }
}

function dimensionItem({ name, field, members }: Dimension, filtered: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(plainLine(field), members.length <= openUpTo ? Expanded : Collapsed);
  const count = `${members.length.toLocaleString(vscode.env.language)} ${plural(members.length, 'member')}`;
  item.id = `dimension:${name}`;
  item.description = filtered ? `${count} · filtered` : count;
  item.tooltip = `${plainLine(field)}: ${count}`;
  item.iconPath = new vscode.ThemeIcon(filtered ? 'filter-filled' : 'list-unordered');
  item.contextValue = filtered ? 'dimension.filtered' : 'dimension';
  item.accessibilityInformation = { label: `Dimension ${plainLine(field)}, ${item.description}` };
  return item;
}

function memberItem(dimension: string, row: MemberRow): vscode.TreeItem {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const item = new vscode.TreeItem(row.label);
  const hint = row.checked ? 'Take it out of the filter' : 'Filter by this member';
  item.id = `member:${JSON.stringify([dimension, row.key])}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = 'member';
  item.accessibilityInformation = { label: row.spoken };
  item.checkboxState = {
    state: row.checked ? Checked : Unchecked,
    tooltip: hint,
    accessibilityInformation: { label: `${hint}: ${row.label}` },
  };
  item.command = { title: 'Toggle', command: 'logHealth.toggleMember', arguments: [dimension, row.key] };
  return item;
}
