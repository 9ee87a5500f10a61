import type { CellAnswer, CellSpec } from '../cells/cell';
import type { LogInfo } from '../model/logInfo';
import type { Selection, SelectionEdit } from '../model/selection';
import type { LoadProgress } from './engineProtocol';

/** What the panel shows around its cells. */
export type PanelStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly file: string; readonly progress: LoadProgress | null }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | { readonly kind: 'ready'; readonly file: string };

/** The whole of the panel's state beside the answers; it rebuilds the view at any time. */
export interface PanelState {
  readonly status: PanelStatus;
  /** Present when the status is ready. Members of a dimension are the first `membersShown` at most. */
  readonly log: LogInfo | null;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly cells: readonly CellSpec[];
  /** BCP 47 tag of the editor's display language, for numbers and dates. */
  readonly locale: string;
}

export type PanelCommand = 'openLog' | 'chooseRoles' | 'showSql' | 'generateSample' | 'cancelLoad' | 'openSettings';

/** Webview → host: each call has one answer. */
export interface PanelCalls {
  /** The webview has booted, or was shown again: answers with the state, and events follow. */
  ready: { in: Record<never, never>; out: PanelState };
  edit: { in: SelectionEdit; out: { readonly rev: number } };
  undo: { in: Record<never, never>; out: { readonly rev: number } };
  redo: { in: Record<never, never>; out: { readonly rev: number } };
  /** Changes a cell's parameters. */
  configure: { in: CellSpec; out: Record<never, never> };
  /** Runs one of the extension's commands. */
  invoke: { in: { readonly command: PanelCommand }; out: Record<never, never> };
}

/** Host → webview, without an answer. */
export interface PanelEvents {
  state: PanelState;
  /** A cell's answer for the selection of that `rev`; older ones than the last seen are to be dropped. */
  answer: { readonly cell: string; readonly rev: number; readonly answer: CellAnswer };
  /** A cell that could not be answered. */
  failure: { readonly cell: string; readonly rev: number; readonly message: string };
}
