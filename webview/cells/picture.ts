import type { CellAnswer, CellSpec, PanelLog, Selection, StackKind } from '../../src/protocol';

/** The days on which, by the verdict, errors rose and users began to come less; `null` where none did. */
export interface Onsets {
  readonly errors: number | null;
  readonly engagement: number | null;
}

/** What all cells are drawn on. */
export interface Ground {
  readonly log: PanelLog;
  readonly selection: Selection;
  /** The `rev` from which on answers are about this selection. */
  readonly selectedAt: number;
  readonly locale: string;
  /** Of the verdict on what is selected, once it has been made. */
  readonly onsets: Onsets | null;
}

/** What one cell is drawn from. `answer` may be for older parameters or an older selection; `null` before the first. */
export interface Scene<K extends StackKind> extends Ground {
  readonly spec: Extract<CellSpec, { kind: K }>;
  readonly answer: Extract<CellAnswer, { kind: K }>['answer'] | null;
}

/** The answer of a picture as a table, below it. */
export interface Twin {
  isShown(): boolean;
  show(shown: boolean): void;
}

/** The face of a kind of cell. Its parts stay the same elements; `draw` brings them up to a scene. */
export interface Picture<K extends StackKind> {
  readonly title: HTMLElement;
  /** Beside the title: what the cell asks, with the controls that change the question. */
  readonly subject: readonly Node[];
  /** At the right end of the head. */
  readonly tools: readonly Node[];
  readonly body: HTMLElement;
  /** Where the picture is no table itself. */
  readonly table?: Twin;
  draw(scene: Scene<K>): void;
  /** Whether the answer is to the parameters that the scene asks with. */
  isCurrent(scene: Scene<K>): boolean;
  retheme?(): void;
}
