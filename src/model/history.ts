import type { Clause, Selection } from './selection';

/** Undo and redo are lists of earlier and later clauses; `rev` never goes back, so that late answers are told apart. */
export interface History {
  readonly past: readonly (readonly Clause[])[];
  readonly present: Selection;
  readonly future: readonly (readonly Clause[])[];
}

const limit = 200;

export const startHistory = (present: Selection): History => ({ past: [], present, future: [] });

/** Records a new selection; one equal to the present changes nothing. Redo is lost, as in any editor. */
export function record(history: History, next: Selection): History {
  if (next === history.present) return history;
  return { past: [...history.past, history.present.clauses].slice(-limit), present: next, future: [] };
}

/** One step back, or the same history where there is none. */
export function undo(history: History): History {
  const clauses = history.past.at(-1);
  if (!clauses) return history;
  return {
    past: history.past.slice(0, -1),
    present: { rev: history.present.rev + 1, clauses },
    future: [history.present.clauses, ...history.future],
  };
}

/** One step forward again, or the same history where there is none. */
export function redo(history: History): History {
  const [clauses, ...future] = history.future;
  if (!clauses) return history;
  return {
    past: [...history.past, history.present.clauses],
    present: { rev: history.present.rev + 1, clauses },
    future,
  };
}

/** The same steps with other clauses each. */
export const withClauses = (
  { past, present, future }: History,
  make: (clauses: readonly Clause[]) => readonly Clause[],
): History => ({
  past: past.map(make),
  present: { ...present, clauses: make(present.clauses) },
  future: future.map(make),
});
