import type { Grain } from '../model/grain';
import { type History, record, redo, startHistory, undo, withClauses } from '../model/history';
import { inGrain } from '../model/inGrain';
import type { LogInfo } from '../model/logInfo';
import {
  type Baseline,
  type Clause,
  edit,
  isSelected,
  nothingSelected,
  type Selection,
  type SelectionEdit,
} from '../model/selection';
import { strangeDimension } from './logView';
import { laterBy } from './openedLog';

/**
 * The selection with what it was before. Its `rev` only goes up, whatever log it is of, so that answers about one are
 * told from those about another.
 */
export class SelectionHistory {
  #history: History = startHistory(nothingSelected);
  #selectedAt = 0;

  get selection(): Selection {
    return this.#history.present;
  }
  /** The `rev` that the selection got when it was made; it has a higher one where the log has grown since. */
  get selectedAt(): number {
    return this.#selectedAt;
  }
  /** To come back to by `resume`. */
  get history(): History {
    return this.#history;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Changes the selection; false where it stays as it is. @throws Error naming a dimension that the log has not. */
  edit(change: SelectionEdit, log: LogInfo): boolean {
    const next = edit(this.selection, change);
    const stranger = strangeDimension(log, withBaseline(next));
    if (stranger !== undefined) throw new Error(`unknown dimension "${stranger}"`);
    return this.#moveTo(record(this.#history, next));
  }

  /** Selects all of this in the place of what is selected; false where it is the same. */
  replace(clauses: readonly Clause[], baseline?: Baseline): boolean {
    if (isSelected(this.selection, clauses, baseline)) return false;
    return this.#moveTo(record(this.#history, { rev: this.selection.rev + 1, clauses, ...withIt(baseline) }));
  }

  undo(): boolean {
    return this.#moveTo(undo(this.#history));
  }

  redo(): boolean {
    return this.#moveTo(redo(this.#history));
  }

  /** Begins anew, as of another log. */
  restart(clauses: readonly Clause[], baseline?: Baseline): void {
    this.#select(startHistory({ rev: this.selection.rev + 1, clauses, ...withIt(baseline) }));
  }

  /** Comes back to what was selected in a log before. */
  resume(history: History): void {
    this.#select(laterBy(this.selection.rev + 1, history));
  }

  /** The same selection of a log that has grown, and with that may be counted by days instead of hours. */
  grow(before: Grain, now: Grain): void {
    this.#history = laterBy(
      this.selection.rev + 1,
      withClauses(this.#history, (clauses) => inGrain(clauses, before, now)),
    );
  }

  #moveTo(history: History): boolean {
    if (history === this.#history) return false;
    this.#select(history);
    return true;
  }

  #select(history: History): void {
    this.#history = history;
    this.#selectedAt = history.present.rev;
  }
}

const withIt = (baseline: Baseline | undefined) => (baseline ? { baseline } : {});

const withBaseline = ({ clauses, baseline }: Selection): readonly Clause[] =>
  baseline?.kind === 'segment' ? [...clauses, ...baseline.clauses] : clauses;
