import * as vscode from 'vscode';
import { plural } from '../model/plural';
import { selectedMembers } from '../model/selection';
import { afterwards } from './afterwards';
import type { Answers } from './answers';
import type { Held } from './emitter';
import { checkMembers } from './memberEdits';
import { type MemberList, memberRows, membersShown } from './memberRows';
import type { Session } from './session';
import { treeMessage } from './treeMessage';
import { type TreeNode, treeItem } from './treeNode';

const treeView = 'logHealth.dimensions';

/** The Dimensions view: members with the events and error rate of the selection, and check boxes that filter. */
export class DimensionTree implements vscode.TreeDataProvider<TreeNode>, Held {
  readonly #refresh = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#refresh.event;
  /** What was shown last, to stay until newer numbers come. */
  readonly #lists = new Map<string, MemberList>();
  readonly #held: readonly Held[];

  constructor(
    private readonly session: Session,
    private readonly answers: Answers,
  ) {
    const view = vscode.window.createTreeView<TreeNode>(treeView, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    const follow = (): void => {
      if (!session.log) this.#lists.clear();
      this.#refresh.fire(undefined);
      this.#entitle(view);
    };
    const selected = afterwards(follow);
    this.#held = [
      this.#refresh,
      selected,
      view,
      view.onDidChangeCheckboxState(({ items }) => this.#check(items)),
      session.changed.listen((change) => {
        const isProgress = session.status.kind === 'loading' && session.status.progress !== null;
        if (change === 'selection') selected.soon();
        else if (change === 'growth') void this.#renew().then(follow);
        else if (change === 'following') this.#entitle(view);
        else if (change !== 'cells' && !isProgress) follow();
      }),
    ];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#dimensions();
    if (node.kind !== 'dimension') return [];
    const dimension = node.dimension.name;
    const note = (text: string): TreeNode => ({ kind: 'note', dimension, text });
    try {
      const { rows, more } = await this.members(dimension);
      const members = rows.map((row): TreeNode => ({ kind: 'member', dimension, row }));
      return more > 0 ? [...members, note(`… ${more.toLocaleString(vscode.env.language)} more`)] : members;
    } catch (error) {
      return [note(error instanceof Error ? error.message : String(error))];
    }
  }

  /** The rows shown under a dimension. @throws Error as the engine says. */
  async members(dimension: string): Promise<MemberList> {
    const answer = await this.answers.breakdown(dimension, membersShown);
    if (answer) {
      const selected = selectedMembers(this.session.selection, dimension);
      this.#lists.set(dimension, memberRows(answer, selected, vscode.env.language));
    }
    return this.#lists.get(dimension) ?? { rows: [], more: 0 };
  }

  dispose(): void {
    for (const held of this.#held) held.dispose();
  }

  /** Has the numbers ready that the rows shown will ask for, so that the tree is drawn once and at once. */
  async #renew(): Promise<void> {
    await Promise.allSettled([...this.#lists.keys()].map((dimension) => this.members(dimension)));
  }

  #dimensions(): TreeNode[] {
    const { log, selection } = this.session;
    return (log?.dimensions ?? []).map((dimension) => ({
      kind: 'dimension',
      dimension,
      filtered: selectedMembers(selection, dimension.name).length > 0,
    }));
  }

  #check(items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[]): void {
    const boxes = items.flatMap(([node, state]) =>
      node.kind === 'member'
        ? [{ dimension: node.dimension, key: node.row.key, checked: state === vscode.TreeItemCheckboxState.Checked }]
        : [],
    );
    for (const dimension of new Set(boxes.map((box) => box.dimension))) {
      const own = boxes.filter((box) => box.dimension === dimension);
      this.session.edit(checkMembers(this.session.selection, dimension, own));
    }
  }

  #entitle(view: vscode.TreeView<TreeNode>): void {
    const { status, context, selection, following } = this.session;
    const filters = selection.clauses.length;
    const tooltip = `${filters} ${plural(filters, 'filter')}`;
    view.badge = filters > 0 ? { value: filters, tooltip } : undefined;
    const say = (events: number | null): void => {
      view.message = treeMessage(status, context, events, vscode.env.language, following);
    };
    if (!context) {
      say(null);
      return;
    }
    this.answers.triangle().then(
      (answer) => {
        if (answer) say(answer.measures.events);
      },
      () => say(null),
    );
  }
}
