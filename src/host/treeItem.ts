import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { counted } from '../model/counted';
import type { Dimension } from '../model/events';
import { type EntryRow, membersShown } from './memberRows';
import type { PeriodRow } from './periodRows';
import { plainLine } from './plainLine';
import type { TreeNode } from './treeNode';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Dimensions of at most so many members are open from the start. */
const openUpTo = 8;

/** A node as VS Code shows it. Texts of the log are plain, and stay out of Markdown. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'dates':
      return datesItem(node);
    case 'period':
      return periodItem(node.row);
    case 'dimension':
      return dimensionItem(node.dimension, node.filtered);
    case 'group': {
      const { dimension, row, group } = node;
      const item = boxItem(row, l10n.t('Filter by all of these versions'), Collapsed);
      item.id = `group:${JSON.stringify([dimension, group.name])}`;
      item.contextValue = 'group';
      item.command = {
        title: l10n.t('Toggle'),
        command: 'logHealth.toggleMembers',
        arguments: [dimension, group.keys],
      };
      return item;
    }
    case 'member': {
      const { dimension, row } = node;
      const item = boxItem(row, l10n.t('Filter by this member'), None);
      item.id = `member:${JSON.stringify([dimension, row.key])}`;
      item.contextValue = 'member';
      item.command = { title: l10n.t('Toggle'), command: 'logHealth.toggleMember', arguments: [dimension, row.key] };
      return item;
    }
    case 'more':
      return moreItem(node.list, node.count);
    case 'note': {
      const item = new vscode.TreeItem(node.text);
      item.id = `note:${node.list}`;
      item.contextValue = 'note';
      if (node.command !== undefined) item.command = { title: node.text, command: node.command };
      return item;
    }
  }
}

function datesItem({ span, length, filtered }: Extract<TreeNode, { kind: 'dates' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(l10n.t('Date'), Collapsed);
  item.id = 'dates';
  item.description = filtered ? l10n.t('{0} · filtered', length) : length;
  item.tooltip = span;
  item.iconPath = new vscode.ThemeIcon(filtered ? 'filter-filled' : 'calendar');
  item.contextValue = filtered ? 'dates.filtered' : 'dates';
  item.accessibilityInformation = { label: l10n.t('Date, {0}', item.description) };
  return item;
}

function periodItem(row: PeriodRow): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, row.hasRows ? Collapsed : None);
  // Of thirty days below a month, the icon of each would outshout their names.
  const icons = row.hasRows
    ? { all: 'filter-filled', part: 'filter', none: 'calendar' }
    : { all: 'check', part: 'check', none: 'blank' };
  item.id = `period:${row.level}:${row.from}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = new vscode.ThemeIcon(icons[row.selected]);
  item.contextValue = 'period';
  item.accessibilityInformation = { label: row.spoken };
  item.command = { title: l10n.t('Select'), command: 'logHealth.togglePeriod', arguments: [row.from, row.to] };
  return item;
}

function dimensionItem({ name, field, members }: Dimension, filtered: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLine(field), members.length <= openUpTo ? Expanded : Collapsed);
  const count = counted.members(members.length, vscode.env.language);
  item.id = `dimension:${name}`;
  item.description = filtered ? l10n.t('{0} · filtered', count) : count;
  item.tooltip = `${plainLine(field)}: ${count}`;
  item.iconPath = new vscode.ThemeIcon(filtered ? 'filter-filled' : 'list-unordered');
  item.contextValue = filtered ? 'dimension.filtered' : 'dimension';
  item.accessibilityInformation = { label: l10n.t('Dimension {0}, {1}', plainLine(field), item.description) };
  return item;
}

function boxItem(row: EntryRow, toFilter: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const item = new vscode.TreeItem(row.label, state);
  const hint = row.checked ? l10n.t('Take it out of the filter') : toFilter;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.accessibilityInformation = { label: row.spoken };
  item.checkboxState = {
    state: row.checked ? Checked : Unchecked,
    tooltip: hint,
    accessibilityInformation: { label: `${hint}: ${row.label}` },
  };
  return item;
}

function moreItem(list: string, count: number): vscode.TreeItem {
  const next = Math.min(count, membersShown).toLocaleString(vscode.env.language);
  const item = new vscode.TreeItem(l10n.t('Show {0} more', next));
  item.id = `more:${list}`;
  item.description = l10n.t('of {0}', count.toLocaleString(vscode.env.language));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { title: l10n.t('Show More'), command: 'logHealth.showMore', arguments: [list] };
  return item;
}
