import {
  type CellAnswer,
  type CellSpec,
  type Diagnosis,
  edit,
  type FieldsView,
  judgedClauses,
  type PanelEvents,
  type PanelState,
  type Selection,
  type SelectionEdit,
} from '../src/protocol';
import type { Onsets } from './cells/picture';

/** What is known of a cell: its last answer, which stays while a new one is under way, and why the last try failed. */
export interface CellView {
  readonly answer: CellAnswer | null;
  readonly failure: string | null;
  /** The `rev` of selection and log that the last word was for; -1 before the first. */
  readonly rev: number;
}

export type Change =
  | { readonly kind: 'state' }
  | { readonly kind: 'fields' }
  | { readonly kind: 'cells'; readonly ids: readonly string[] };

const unanswered: CellView = { answer: null, failure: null, rev: -1 };

/** What is shown in place of the host's word while edits made here are under way to it. */
type Ahead = Pick<PanelState, 'selection' | 'selectedAt'>;

/** The last state and the last word on each cell. Words for an older selection than the one shown are dropped; those
 * for the log as it was before it grew are not, until newer ones have come. */
export class Store {
  #state: PanelState | null = null;
  /** The host's last word on the state. */
  #told: PanelState | null = null;
  #ahead: Ahead | null = null;
  /** Edits made here that the host has not answered. */
  #unconfirmed = 0;
  #fields: FieldsView | null = null;
  #onsets: { readonly of: string; readonly onsets: Onsets } | null = null;
  readonly #cells = new Map<string, CellView>();

  constructor(private readonly changed: (change: Change) => void) {}

  get state(): PanelState | null {
    return this.#state;
  }

  /** The fields, while they stand in the place of the cells. */
  get fields(): FieldsView | null {
    const { fieldsShown = false, status } = this.#state ?? {};
    return fieldsShown && status?.kind !== 'loading' ? this.#fields : null;
  }

  /** Of the last verdict, while it is one on what is selected. */
  get onsets(): Onsets | null {
    if (!this.#onsets || !this.#state) return null;
    return this.#onsets.of === judgedOf(this.#state.selection) ? this.#onsets.onsets : null;
  }

  cell(id: string): CellView {
    return this.#cells.get(id) ?? unanswered;
  }

  takeState(state: PanelState): void {
    const isOtherLog = state.status.kind !== 'ready' || state.selection.rev < (this.#told?.selection.rev ?? 0);
    if (isOtherLog) {
      this.#cells.clear();
      this.#onsets = null;
    }
    for (const id of this.#cells.keys()) if (!state.cells.some((cell) => cell.id === id)) this.#cells.delete(id);
    this.#ahead = null;
    this.#tell(state);
  }

  takeChange(change: PanelEvents['change']): void {
    if (this.#told) this.#tell({ ...this.#told, ...change });
  }

  /** Shows an edit before the host has heard of it; `confirm` has to follow once the host has answered. */
  edit(change: SelectionEdit): void {
    this.#unconfirmed++;
    if (!this.#state) return;
    const selection = edit(this.#state.selection, change);
    if (selection === this.#state.selection) return;
    this.#ahead = { selection, selectedAt: selection.rev };
    this.#show();
  }

  /** Shows the host's word again, once it has answered all edits. */
  confirm(): void {
    this.#unconfirmed--;
    if (this.#unconfirmed > 0 || !this.#ahead) return;
    this.#ahead = null;
    this.#show();
  }

  /** Keeps the onsets of a verdict on a selection, for the trends. */
  takeOnsets(selection: Selection, { errors, engagement }: Pick<Diagnosis, 'errors' | 'engagement'>): void {
    const onsets = { errors: errors.onset?.day ?? null, engagement: engagement.onset?.day ?? null };
    const next = { of: judgedOf(selection), onsets };
    if (JSON.stringify(next) === JSON.stringify(this.#onsets)) return;
    this.#onsets = next;
    const trends = this.#state?.cells.filter(({ kind }) => kind === 'trend') ?? [];
    if (trends.length > 0) this.changed({ kind: 'cells', ids: trends.map(({ id }) => id) });
  }

  takeFields(fields: FieldsView): void {
    this.#fields = fields;
    this.changed({ kind: 'fields' });
  }

  takeAnswers(answers: PanelEvents['answers']): void {
    const taken = answers.filter(({ cell, rev, answer }) => this.#take(cell, { rev, answer, failure: null }));
    if (taken.length > 0) this.changed({ kind: 'cells', ids: taken.map(({ cell }) => cell) });
  }

  takeFailure({ cell, rev, message }: PanelEvents['failure']): void {
    const isTaken = this.#take(cell, { rev, answer: this.cell(cell).answer, failure: message });
    if (isTaken) this.changed({ kind: 'cells', ids: [cell] });
  }

  /** Shows a cell's new parameters at once; the host's state confirms them. */
  configure(spec: CellSpec): void {
    if (!this.#told) return;
    this.#told = { ...this.#told, cells: this.#told.cells.map((cell) => (cell.id === spec.id ? spec : cell)) };
    this.#show();
  }

  #tell(state: PanelState): void {
    this.#told = state;
    if (!state.fieldsShown) this.#fields = null;
    this.#show();
  }

  #show(): void {
    if (!this.#told) return;
    const shown = this.#state;
    const state = { ...this.#told, ...this.#ahead };
    // The host's word on what is shown already is the same thing, and nothing is drawn anew for it.
    this.#state = shown && isSame(state.selection, shown.selection) ? { ...state, selection: shown.selection } : state;
    this.changed({ kind: 'state' });
  }

  /** Whether it is news. */
  #take(id: string, view: CellView): boolean {
    const lastSeen = Math.max(this.cell(id).rev, this.#state?.selectedAt ?? 0);
    if (view.rev < lastSeen) return false;
    this.#cells.set(id, view);
    return true;
  }
}

/** What a verdict is on, to be compared. */
const judgedOf = (selection: Selection): string => JSON.stringify(judgedClauses(selection));

const isSame = (a: Selection, b: Selection): boolean => JSON.stringify(a) === JSON.stringify(b);
