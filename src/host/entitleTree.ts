import * as vscode from 'vscode';
import { counted } from '../model/counted';
import type { Answers } from './answers';
import { type MemberOrder, orderedBy } from './memberOrder';
import type { Session } from './session';
import { treeMessage } from './treeMessage';
import type { TreeNode } from './treeNode';

/** Says around the Dimensions view what it is about: the number of filters, the order of members, and the line above it. */
export function entitleTree(
  view: vscode.TreeView<TreeNode>,
  { status, context, selection, following }: Session,
  answers: Pick<Answers, 'triangle'>,
  order: MemberOrder,
): void {
  const filters = selection.clauses.length;
  const tooltip = counted.filters(filters, vscode.env.language);
  view.badge = filters > 0 ? { value: filters, tooltip } : undefined;
  view.description = orderedBy(order);
  const say = (events: number | null): void => {
    view.message = treeMessage(status, context, events, vscode.env.language, following);
  };
  if (!context) {
    say(null);
    return;
  }
  answers.triangle().then(
    (answer) => {
      if (answer) say(answer.measures.events);
    },
    () => say(null),
  );
}
