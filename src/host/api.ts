import type { BreakdownAnswer } from '../cells/breakdown';
import type { TriangleAnswer } from '../cells/triangle';
import type { LogInfo } from '../model/logInfo';
import type { Selection, SelectionEdit } from '../model/selection';
import type { Following, PanelStatus } from '../protocol/panelProtocol';
import type { MemberList } from './memberRows';
import { membersShown } from './memberRows';
import type { Parts } from './parts';
import { type TreeRow, treeRows } from './treeRows';

/** What is open, and what was said about it. */
export interface LogHealthState {
  readonly status: PanelStatus;
  readonly log: LogInfo | null;
  readonly following: Following | null;
  readonly selection: Selection;
  readonly panelIsOpen: boolean;
  /** The last 200 messages that were shown, oldest first. */
  readonly messages: readonly string[];
}

/** What other extensions, and tests, can do with Log Health. */
export interface LogHealthApi {
  readonly version: 1;
  /** Opens files on disk as one log, with the panel; gives the state once that has ended, well or not. */
  openFile(...paths: readonly string[]): Promise<LogHealthState>;
  state(): LogHealthState;
  edit(change: SelectionEdit): Selection;
  /** The golden triangle of the selection; `null` while no log is open. */
  kpis(): Promise<TriangleAnswer | null>;
  breakdown(dimension: string): Promise<BreakdownAnswer | null>;
  /** The members that the Dimensions view shows under a dimension, in its order. */
  members(dimension: string): Promise<MemberList>;
  /** The rows of the Dimensions view below the row of a path of labels, from the top; none: the top itself. */
  rows(...path: readonly string[]): Promise<readonly TreeRow[]>;
}

export function api({ session, answers, panel, notices, tree }: Parts): LogHealthApi {
  const state = (): LogHealthState => ({
    status: session.status,
    log: session.log,
    following: session.following,
    selection: session.selection,
    panelIsOpen: panel.isOpen,
    messages: [...notices.shown],
  });
  return {
    version: 1,
    async openFile(...paths) {
      panel.show();
      await session.open(paths);
      return state();
    },
    state,
    edit: (change) => session.edit(change),
    kpis: () => answers.triangle(),
    breakdown: (dimension) => answers.breakdown(dimension, membersShown),
    members: (dimension) => tree.members(dimension),
    rows: (...path) => treeRows(tree, path),
  };
}
