import type { CellAnswer, CellSpec } from '../cells/cell';
import type { Calendar } from '../model/calendar';
import type { Dimension } from '../model/events';
import type { RoleQuestion, UserKind } from '../model/roles';
import type { Selection, SelectionEdit } from '../model/selection';
import type { Source } from '../model/source';
import type { LoadProgress } from './engineProtocol';

/** What the panel shows around its cells. */
export type PanelStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly file: string; readonly progress: LoadProgress | null }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | { readonly kind: 'ready'; readonly file: string };

/** What the panel tells of a log beside the answers: no member, value or example of it, so that it stays small. */
export interface PanelLog {
  readonly source: Pick<Source, 'events' | 'rejected' | 'rejectedReasons' | 'passedOver'> & {
    /** How many files it was read from. */
    readonly files: number;
  };
  /** What stands for a user; `null` where nothing does. */
  readonly userKind: UserKind | null;
  readonly hasOutcome: boolean;
  readonly questions: readonly RoleQuestion[];
  readonly calendar: Pick<Calendar, 'firstDay' | 'days' | 'timeZone'>;
  readonly dimensions: readonly Pick<Dimension, 'name' | 'field'>[];
  readonly users: number;
}

/** The whole of the panel's state beside the answers; it rebuilds the view at any time. */
export interface PanelState {
  readonly status: PanelStatus;
  /** Present when the status is ready. */
  readonly log: PanelLog | null;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly cells: readonly CellSpec[];
  /** BCP 47 tag of the editor's display language, for numbers and dates. */
  readonly locale: string;
}

export type PanelCommand = 'openLog' | 'chooseFields' | 'showSql' | 'generateSample' | 'cancelLoading' | 'openSettings';

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
  /** What changed of the state, with the log as it was. */
  change: Partial<Pick<PanelState, 'selection' | 'canUndo' | 'canRedo' | 'cells'>>;
  /** A cell's answer for the selection of that `rev`; older ones than the last seen are to be dropped. */
  answer: { readonly cell: string; readonly rev: number; readonly answer: CellAnswer };
  /** A cell that could not be answered. */
  failure: { readonly cell: string; readonly rev: number; readonly message: string };
}
