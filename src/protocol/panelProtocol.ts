import type { CellAnswer, CellSpec } from '../cells/cell';
import type { LineMark } from '../cells/lines';
import type { MatrixAxis } from '../cells/matrixAxis';
import type { StackEdit } from '../cells/stackEdit';
import type { Calendar } from '../model/calendar';
import type { Diagnosis, DiagnosisStage } from '../model/diagnosis';
import type { ErrorChoice } from '../model/errorChoice';
import type { Dimension } from '../model/events';
import type { FormatRanking } from '../model/formatRanking';
import type { HotspotQuestion, Hotspots } from '../model/hotspot';
import type { KnownWords } from '../model/knownWords';
import type { RecordText } from '../model/logLines';
import type { Preview, PreviewEffect } from '../model/preview';
import type { RoleEdit, RolesNow } from '../model/roleEdit';
import type { RoleQuestion, UserKind } from '../model/roles';
import type { Selection, SelectionEdit } from '../model/selection';
import type { Source } from '../model/source';
import type { LoadProgress } from './engineProtocol';

/** What the panel shows around its cells. */
export type PanelStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly file: string; readonly progress: LoadProgress | null }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly message: string;
      /** Where the memory budget forbids to read it: a part of it can be chosen. */
      readonly isTooLarge?: boolean;
      /** What to choose anew would help. */
      readonly choices?: readonly ErrorChoice[];
    }
  | { readonly kind: 'ready'; readonly file: string };

/** What the panel tells of a log beside the answers: no member, value or example of it, so that it stays small. */
export interface PanelLog {
  readonly source: Pick<Source, 'events' | 'rejected' | 'rejectedReasons' | 'passedOver' | 'found'> & {
    /** How many of the rejected are only outside of the part that was read. */
    readonly leftOut: number;
    /** How many files it was read from. */
    readonly files: number;
  };
  /** What of the log was read, in words that stand beside every number; `null` where it was all. */
  readonly part: string | null;
  /** What stands for a user; `null` where nothing does. */
  readonly userKind: UserKind | null;
  readonly hasOutcome: boolean;
  /** Of how many events outcome and user are known, where that is not of nearly all. */
  readonly known?: KnownWords;
  readonly questions: readonly RoleQuestion[];
  readonly calendar: Pick<Calendar, 'grain' | 'firstDay' | 'days' | 'timeZone'>;
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
  /** Why it could not be followed any further, for good: it has to be opened again; `null` where that is not so. */
  readonly ended: string | null;
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
  /** Whether the fields stand in the place of the cells. */
  readonly fieldsShown: boolean;
  /** BCP 47 tag of the editor's display language, for numbers and dates. */
  readonly locale: string;
}

/** The fields of a log while a person edits their roles. It holds values of the log, as this view asks for them. */
export interface FieldsView {
  readonly file: string;
  /** The id of the format that the draft forces. */
  readonly format: string | null;
  /** The year of the last time stamp that the draft sets. */
  readonly lastYear: number | null;
  /** Whether the draft differs from what is in force. */
  readonly isChanged: boolean;
  /** Whether the draft leaves all to the inference. */
  readonly isAutomatic: boolean;
  /** The roles of the draft, at once. */
  readonly roles: RolesNow;
  /** What the draft makes of the log; of an earlier draft while `isBusy`. */
  readonly preview: Preview | null;
  readonly isBusy: boolean;
  /** What the roles in force make of the same sample, where that is known. */
  readonly before: PreviewEffect | null;
  /** Why the log could not be looked at. */
  readonly failure: string | null;
  readonly formats: FormatRanking | null;
}

/** A record of the preview. */
export interface RecordPlace {
  readonly page: 'start' | 'middle';
  readonly index: number;
}

/** A record of the log as it stands in its file, for the cell of lines. */
export interface PageLine extends RecordText {
  /** As the log's source has it. */
  readonly file: string;
  /** The file's name without its folders. */
  readonly name: string;
  readonly offset: number;
  readonly isError: boolean;
  /** What of the text is to be lit up. */
  readonly marks: readonly LineMark[];
}

export interface LinesPage {
  readonly total: number;
  readonly lines: readonly PageLine[];
}

export type FieldsStep = 'hide' | 'apply' | 'discard' | 'automatic';

/** How a table is written. */
export type TableForm = 'markdown' | 'csv';

export type PanelCommand =
  | 'openLog'
  | 'toggleFollow'
  | 'reopenLog'
  | 'editFields'
  | 'chooseFormat'
  | 'choosePart'
  | 'showSql'
  | 'compareWith'
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
  /** Adds, moves and removes cells. */
  arrange: { in: StackEdit; out: Record<never, never> };
  /** What was dragged in the tree was dropped onto an axis of a matrix. */
  dropDimension: { in: { readonly cell: string; readonly axis: MatrixAxis }; out: Record<never, never> };
  /** Copies the answer to a cell as a table, or asks for a file and writes it there. */
  takeTable: {
    in: { readonly cell: string; readonly as: TableForm; readonly to: 'clipboard' | 'file' };
    out: Record<never, never>;
  };
  /** Asks for a file and writes the picture of a cell there: a PNG in base64. */
  savePicture: { in: { readonly cell: string; readonly png: string }; out: Record<never, never> };
  /** Changes the draft of the log's roles. */
  editRoles: { in: RoleEdit; out: Record<never, never> };
  /** Leaves the fields, or makes the draft another. */
  fields: { in: { readonly step: FieldsStep }; out: Record<never, never> };
  /** A record as it stands in its file. */
  rawText: { in: RecordPlace; out: { readonly text: string; readonly isCut: boolean } };
  /** What a search of the selection for hotspots found. */
  hotspots: { in: { readonly question: HotspotQuestion }; out: Hotspots };
  /** The verdict of the selection: technical or behavioural. */
  diagnose: { in: Record<never, never>; out: Diagnosis };
  /** A page of a cell of lines. No line of the log is sent before it is asked for here. */
  lines: { in: { readonly cell: string; readonly offset: number; readonly limit: number }; out: LinesPage };
  /** Opens a file of the log at a line. */
  openLine: { in: { readonly file: string; readonly line: number }; out: Record<never, never> };
  /** Puts a text into the clipboard. */
  copy: { in: { readonly text: string }; out: Record<never, never> };
  /** Shows the statements that give the numbers of a cell. */
  showSql: { in: { readonly cell: string }; out: Record<never, never> };
  /** Runs one of the extension's commands. */
  invoke: { in: { readonly command: PanelCommand }; out: Record<never, never> };
}

/** Host → webview, without an answer. */
export interface PanelEvents {
  state: PanelState;
  /** What changed of the state, with the log as it was or grown. */
  change: Partial<
    Pick<PanelState, 'log' | 'following' | 'selection' | 'selectedAt' | 'canUndo' | 'canRedo' | 'cells' | 'fieldsShown'>
  >;
  /** Brings a cell into view, and the focus to it. */
  reveal: { readonly cell: string };
  /** What the verdict under way has come to. */
  stage: { readonly stage: DiagnosisStage };
  /** Follows each change of the fields while they are shown. */
  fields: FieldsView;
  /**
   * Cells' answers that came together, so that they are drawn together; each for the selection and the log of its
   * `rev`: older ones than the last seen are to be dropped.
   */
  answers: readonly { readonly cell: string; readonly rev: number; readonly answer: CellAnswer }[];
  /** A cell that could not be answered. */
  failure: { readonly cell: string; readonly rev: number; readonly message: string };
}
