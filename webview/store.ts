import type { CellAnswer, CellSpec, FieldsView, PanelEvents, PanelState } from '../src/protocol';

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
  | { readonly kind: 'cell'; readonly id: string };

const unanswered: CellView = { answer: null, failure: null, rev: -1 };

/** The last state and the last word on each cell. Words for an older selection than the one shown are dropped; those
 * for the log as it was before it grew are not, until newer ones have come. */
export class Store {
  #state: PanelState | null = null;
  #fields: FieldsView | null = null;
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

  cell(id: string): CellView {
    return this.#cells.get(id) ?? unanswered;
  }

  takeState(state: PanelState): void {
    const isOtherLog = state.status.kind !== 'ready' || state.selection.rev < (this.#state?.selection.rev ?? 0);
    if (isOtherLog) this.#cells.clear();
    for (const id of this.#cells.keys()) if (!state.cells.some((cell) => cell.id === id)) this.#cells.delete(id);
    this.#state = state;
    if (!state.fieldsShown) this.#fields = null;
    this.changed({ kind: 'state' });
  }

  takeChange(change: PanelEvents['change']): void {
    if (this.#state) this.takeState({ ...this.#state, ...change });
  }

  takeFields(fields: FieldsView): void {
    this.#fields = fields;
    this.changed({ kind: 'fields' });
  }

  takeAnswer({ cell, rev, answer }: PanelEvents['answer']): void {
    this.#take(cell, { rev, answer, failure: null });
  }

  takeFailure({ cell, rev, message }: PanelEvents['failure']): void {
    this.#take(cell, { rev, answer: this.cell(cell).answer, failure: message });
  }

  /** Shows a cell's new parameters at once; the host's state confirms them. */
  configure(spec: CellSpec): void {
    if (!this.#state) return;
    this.#state = { ...this.#state, cells: this.#state.cells.map((cell) => (cell.id === spec.id ? spec : cell)) };
    this.changed({ kind: 'state' });
  }

  #take(id: string, view: CellView): void {
    const lastSeen = Math.max(this.cell(id).rev, this.#state?.selectedAt ?? 0);
    if (view.rev < lastSeen) return;
    this.#cells.set(id, view);
    this.changed({ kind: 'cell', id });
  }
}
