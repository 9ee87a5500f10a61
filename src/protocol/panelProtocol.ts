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

/** How an open log whose files can grow is followed. */
export interface Following {
  readonly on: boolean;
  /** It has grown since it was opened. */
  readonly hasGrown: boolean;
  /** The paths of its files that are not there now. */
  readonly lost: readonly string[];
}

/** The whole of the panel's state beside the answers; it rebuilds the view at any time. */
export interface PanelState {
  readonly status: PanelStatus;
  /** Present when the status is ready. */
  readonly log: PanelLog | null;
  /** `null` where the log cannot be followed. */
  readonly following: Following | null;
  readonly selection: Selection;
  /** The `rev` from which on the selection is the same: later ones are of a log that has grown. */
  readonly selectedAt: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly cells: readonly CellSpec[];
  /** BCP 47 tag of the editor's display language, for numbers and dates. */
  readonly locale: string;
}

export type PanelCommand =
  | 'openLog'
  | 'toggleFollow'
  | 'chooseFields'
  | 'showSql'
  | 'generateSample'
  | 'cancelLoading'
  | 'openSettings';

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
  /** What changed of the state, with the log as it was or grown. */
  change: Partial<Pick<PanelState, 'log' | 'following' | 'selection' | 'selectedAt' | 'canUndo' | 'canRedo' | 'cells'>>;
  /** A cell's answer for the selection and the log of that `rev`; older ones than the last seen are to be dropped. */
  answer: { readonly cell: string; readonly rev: number; readonly answer: CellAnswer };
  /** A cell that could not be answered. */
  failure: { readonly cell: string; readonly rev: number; readonly message: string };
}
