import type * as vscode from 'vscode';
import { type MatrixAxis, withAxis } from '../cells/matrixAxis';
import type { Session } from './session';
import type { TreeNode } from './treeNode';

/**
 * The dimension that is dragged in the tree. VS Code hands the page that it is dropped onto no data of it, and lets it
 * drop there while Shift is held: so the page tells that something of the tree was dropped, and this what it was.
 */
export class DraggedDimension implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes: readonly string[] = [];
  readonly dropMimeTypes: readonly string[] = [];
  #name: string | null = null;

  handleDrag([node]: readonly TreeNode[]): void {
    this.#name = node ? dimensionOf(node) : null;
  }

  /** Shows it on an axis of a matrix of the panel. */
  drop(session: Pick<Session, 'cells' | 'configure'>, cell: string, axis: MatrixAxis): void {
    const spec = session.cells.find(({ id }) => id === cell);
    if (this.#name === null || spec?.kind !== 'matrix') return;
    session.configure({ ...spec, params: withAxis(spec.params, axis, this.#name) });
    this.#name = null;
  }
}

function dimensionOf(node: TreeNode): string | null {
  if (node.kind === 'dimension') return node.dimension.name;
  return node.kind === 'member' || node.kind === 'group' ? node.dimension : null;
}
