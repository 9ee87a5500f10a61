import type * as vscode from 'vscode';
import { treeItem } from './treeItem';
import type { TreeNode } from './treeNode';

/** A row of the Dimensions view as a person has it before them. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  /** Its check box; `null` where it has none. */
  readonly checked: boolean | null;
  /** What the commands of its menu are given. */
  readonly node: TreeNode;
}

/** The rows below the row of a path of labels, from the top of the tree. @throws Error naming a label that is not there. */
export async function treeRows(
  tree: Pick<vscode.TreeDataProvider<TreeNode>, 'getChildren'>,
  path: readonly string[],
): Promise<readonly TreeRow[]> {
  let rows = await rowsOf(tree);
  for (const label of path) {
    const found = rows.find((row) => row.label === label);
    if (!found) throw new Error(`no row "${label}" among ${rows.map((row) => row.label).join(', ')}`);
    rows = await rowsOf(tree, found.node);
  }
  return rows;
}

async function rowsOf(
  tree: Pick<vscode.TreeDataProvider<TreeNode>, 'getChildren'>,
  node?: TreeNode,
): Promise<readonly TreeRow[]> {
  const nodes = (await tree.getChildren(node)) ?? [];
  return nodes.map((node) => {
    const { label, description, accessibilityInformation, checkboxState } = treeItem(node);
    const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
    return {
      label: typeof label === 'string' ? label : (label?.label ?? ''),
      description: typeof description === 'string' ? description : '',
      spoken: accessibilityInformation?.label ?? '',
      checked: state === undefined ? null : state === 1,
      node,
    };
  });
}
