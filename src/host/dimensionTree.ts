import * as vscode from 'vscode';
import type { BreakdownAnswer } from '../cells/breakdown';
import { periodOf, selectedMembers } from '../model/selection';
import { afterwards } from './afterwards';
import type { Answers } from './answers';
import type { Held } from './emitter';
import { entitleTree } from './entitleTree';
import type { FileMemory } from './fileMemory';
import { checkMembers } from './memberEdits';
import { type MemberEntry, memberEntries } from './memberEntries';
import type { MemberOrder } from './memberOrder';
import { groupRow, keysOf, type MemberList, memberRow, memberRows, membersShown, type Wording } from './memberRows';
import { type PeriodRow, periodRows } from './periodRows';
import { rootNodes } from './rootNodes';
import type { Session } from './session';
import { treeItem } from './treeItem';
import type { TreeNode } from './treeNode';
import { TreeNumbers } from './treeNumbers';

const treeView = 'logHealth.dimensions';

/** The Dimensions view: periods and members with the events and error rate of the selection, and check boxes that filter. */
export class DimensionTree implements vscode.TreeDataProvider<TreeNode>, Held {
  readonly #refresh = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#refresh.event;
  readonly #numbers: TreeNumbers;
  /** How many rows lists show that were asked for more. */
  readonly #shown = new Map<string, number>();
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #held: readonly Held[];

  constructor(
    private readonly session: Session,
    private readonly answers: Answers,
    private readonly memory: Pick<FileMemory, 'memberOrder' | 'keepMemberOrder'>,
    dragAndDropController: vscode.TreeDragAndDropController<TreeNode>,
  ) {
    this.#numbers = new TreeNumbers(answers);
    const view = vscode.window.createTreeView<TreeNode>(treeView, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
      dragAndDropController,
    });
    this.#view = view;
    const follow = (): void => {
      if (!session.log) {
        this.#numbers.forget();
        this.#shown.clear();
      }
      this.#refresh.fire(undefined);
      this.#entitle();
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
        else if (change === 'growth') void this.#numbers.renew().then(follow);
        else if (change === 'following') this.#entitle();
        else if (change !== 'cells' && !isProgress) follow();
      }),
    ];
    this.#entitle();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const { log, selection } = this.session;
    if (!node) return log ? [...rootNodes(log, selection, vscode.env.language)] : [];
    const list = treeItem(node).id ?? '';
    try {
      switch (node.kind) {
        case 'dates':
          return await this.#periods(null);
        case 'period':
          return await this.#periods(node.row);
        case 'dimension': {
          const answer = await this.#numbers.members(node.dimension.name);
          return answer ? this.#entries(list, answer, memberEntries(answer, this.order, vscode.env.language)) : [];
        }
        case 'group': {
          const answer = this.#numbers.lastMembers(node.dimension);
          return answer ? this.#entries(list, answer, node.group.entries) : [];
        }
        default:
          return [];
      }
    } catch (error) {
      return [{ kind: 'note', list, text: error instanceof Error ? error.message : String(error) }];
    }
  }

  /** The members of a dimension, as the tree shows them where it has no versions. @throws Error as the engine says. */
  async members(dimension: string): Promise<MemberList> {
    const answer = await this.#numbers.members(dimension);
    const selected = selectedMembers(this.session.selection, dimension);
    return answer ? memberRows(answer, selected, vscode.env.language, this.order) : { rows: [], more: 0 };
  }

  get order(): MemberOrder {
    return this.memory.memberOrder;
  }

  /** Sorts the members of all dimensions, in this window and the next ones of the workspace. */
  async sortBy(order: MemberOrder): Promise<void> {
    await this.memory.keepMemberOrder(order);
    this.#refresh.fire(undefined);
    this.#entitle();
  }

  /** Shows more rows of a list, by the id of the row that it is below. */
  showMore(list: string): void {
    this.#shown.set(list, this.#mostOf(list) + membersShown);
    this.#refresh.fire(undefined);
  }

  dispose(): void {
    for (const held of this.#held) held.dispose();
  }

  async #periods(above: PeriodRow | null): Promise<TreeNode[]> {
    const counts = await this.#numbers.days();
    const { log, selection } = this.session;
    if (!counts || !log) return [];
    const rows = periodRows(above, log.calendar, counts, periodOf(selection.clauses), vscode.env.language);
    return rows.map((row) => ({ kind: 'period', row }));
  }

  #entries(list: string, { dimension, field }: BreakdownAnswer, entries: readonly MemberEntry[]): TreeNode[] {
    const checked = new Set(selectedMembers(this.session.selection, dimension));
    const wording: Wording = { field, checked, order: this.order, locale: vscode.env.language };
    const shown = entries
      .slice(0, this.#mostOf(list))
      .map(
        (entry): TreeNode =>
          entry.kind === 'member'
            ? { kind: 'member', dimension, row: memberRow(entry, wording) }
            : { kind: 'group', dimension, row: groupRow(entry, wording), group: entry },
      );
    const more = entries.length - shown.length;
    return more > 0 ? [...shown, { kind: 'more', list, count: more }] : shown;
  }

  #mostOf(list: string): number {
    return this.#shown.get(list) ?? membersShown;
  }

  #check(items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[]): void {
    const boxes = items.flatMap(([node, state]) => {
      if (node.kind !== 'member' && node.kind !== 'group') return [];
      const checked = state === vscode.TreeItemCheckboxState.Checked;
      const keys = node.kind === 'member' ? [node.row.key] : keysOf(node.group);
      return keys.map((key) => ({ dimension: node.dimension, key, checked }));
    });
    for (const dimension of new Set(boxes.map((box) => box.dimension))) {
      const own = boxes.filter((box) => box.dimension === dimension);
      this.session.edit(checkMembers(this.session.selection, dimension, own));
    }
  }

  #entitle(): void {
    entitleTree(this.#view, this.session, this.answers, this.order);
  }
}
