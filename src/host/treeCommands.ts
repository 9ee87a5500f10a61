import * as vscode from 'vscode';
import type { MatrixAxis } from '../cells/matrixAxis';
import { memberLabel } from '../model/format';
import { isoUnit } from '../model/grain';
import type { LogInfo } from '../model/logInfo';
import { plainText } from '../model/plainText';
import { type Key, periodEdit, type Selection, type SelectionEdit } from '../model/selection';
import { compareMembers } from './compare';
import { findMember } from './findMember';
import { clearDimension, excludeMembers, onlyMembers, toggleMember, toggleMembers } from './memberEdits';
import { isMemberOrder } from './memberOrder';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';
import { extendPeriod, onlyPeriod, togglePeriod } from './periodEdits';
import { showLines } from './showLines';
import { sortMembers } from './sortMembers';
import type { MembersNode, TreeNode } from './treeNode';
import { useInMatrix } from './useInMatrix';

/** The commands of the Dimensions view by their ids: menus hand over the node, clicks what they are about. */
export function treeCommands(parts: Parts): Readonly<Record<string, (...given: never[]) => unknown>> {
  const { session, tree, notices } = parts;
  const edit = (make: (selection: Selection, log: LogInfo) => SelectionEdit | null): void => {
    const { log, selection } = session;
    const change = log && make(selection, log);
    if (change) session.edit(change);
    else if (!log) offerToOpen(notices);
  };
  const onPeriod = (node: TreeNode | undefined, make: typeof extendPeriod): void => {
    if (node?.kind === 'period') edit((selection, { calendar }) => make(selection, node.row, calendar));
  };
  const inMatrix = (node: TreeNode | undefined, axis: MatrixAxis): void => {
    if (node?.kind === 'dimension') useInMatrix(parts, node.dimension.name, axis);
  };
  return {
    findMember: () => findMember(parts),
    sortMembers: (order?: unknown) => (isMemberOrder(order) ? tree.sortBy(order) : sortMembers(parts)),
    showMore: (list: string) => tree.showMore(list),
    toggleMember: (dimension: string, key: Key) => edit(() => toggleMember(dimension, key)),
    toggleMembers: (dimension: string, keys: readonly Key[]) =>
      edit((selection) => toggleMembers(selection, dimension, keys)),
    togglePeriod: (from: number, to: number) =>
      edit((selection, { calendar }) => togglePeriod(selection, { from, to }, calendar)),
    onlyMember: (node?: TreeNode) => {
      if (isOfMembers(node)) edit(() => onlyMembers(node.dimension, keysOf(node)));
    },
    excludeMember: (node?: TreeNode) => {
      if (!isOfMembers(node)) return;
      edit((selection, { dimensions }) => {
        const dimension = dimensions.find(({ name }) => name === node.dimension);
        return dimension ? excludeMembers(selection, dimension, keysOf(node)) : null;
      });
    },
    memberLines: (node?: TreeNode) => {
      if (!isOfMembers(node)) return;
      const keys = keysOf(node).map((key) => [key]);
      showLines(parts, { source: 'lines', kind: 'points', dimensions: [node.dimension], keys });
    },
    compareMember: (node?: TreeNode) => {
      if (isOfMembers(node)) compareMembers(parts, node.dimension, keysOf(node));
    },
    onlyPeriod: (node?: TreeNode) => onPeriod(node, (_, period, calendar) => onlyPeriod(period, calendar)),
    extendPeriod: (node?: TreeNode) => onPeriod(node, extendPeriod),
    clearDimension: (node?: TreeNode) => {
      if (node?.kind === 'dates') edit(() => periodEdit(null));
      else if (node?.kind === 'dimension') edit(() => clearDimension(node.dimension.name));
    },
    matrixRows: (node?: TreeNode) => inMatrix(node, 'rows'),
    matrixColumns: (node?: TreeNode) => inMatrix(node, 'cols'),
    copyName: (node?: TreeNode) => {
      const name = node && session.log && nameOf(node, session.log);
      if (name) return vscode.env.clipboard.writeText(name);
    },
  };
}

const isOfMembers = (node: TreeNode | undefined): node is MembersNode =>
  node?.kind === 'member' || node?.kind === 'group';

const keysOf = (node: MembersNode): readonly Key[] => (node.kind === 'member' ? [node.row.key] : node.group.keys);

/** What a node is called, on one line whatever the log has: it may be pasted into a shell. A period as *Select Period…* reads it. */
function nameOf(node: TreeNode, { calendar }: LogInfo): string | null {
  switch (node.kind) {
    case 'member':
      return plainText(memberLabel(node.row.key));
    case 'group':
      return node.group.name;
    case 'dimension':
      return plainText(node.dimension.field);
    case 'period':
      return `${isoUnit(node.row.from, calendar.grain)}..${isoUnit(node.row.to, calendar.grain)}`;
    default:
      return null;
  }
}
