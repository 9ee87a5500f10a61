import type { Clause, Selection } from './selection';

/** What was selected, whenever that was. */
type Chosen = Omit<Selection, 'rev'>;

/** Undo and redo are lists of what was selected earlier and later; `rev` never goes back, so that late answers are told apart. */
export interface History {
  readonly past: readonly Chosen[];
  readonly present: Selection;
  readonly future: readonly Chosen[];
}

const limit = 200;

export const startHistory = (present: Selection): History => ({ past: [], present, future: [] });

/** Records a new selection; one equal to the present changes nothing. Redo is lost, as in any editor. */
export function record(history: History, next: Selection): History {
  if (next === history.present) return history;
  return { past: [...history.past, chosenOf(history.present)].slice(-limit), present: next, future: [] };
}

/** One step back, or the same history where there is none. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: { rev: history.present.rev + 1, ...before },
    future: [chosenOf(history.present), ...history.future],
  };
}

/** One step forward again, or the same history where there is none. */
export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return {
    past: [...history.past, chosenOf(history.present)],
    present: { rev: history.present.rev + 1, ...after },
    future,
  };
}

/** The same steps with other clauses each. */
export const withClauses = (
  { past, present, future }: History,
  make: (clauses: readonly Clause[]) => readonly Clause[],
): History => ({
  past: past.map((chosen) => withAll(chosen, make)),
  present: withAll(present, make),
  future: future.map((chosen) => withAll(chosen, make)),
});

/** What is compared with is clauses too. */
function withAll<S extends Chosen>(chosen: S, make: (clauses: readonly Clause[]) => readonly Clause[]): S {
  const { clauses, baseline } = chosen;
  const compared = baseline?.kind === 'segment' ? { baseline: { ...baseline, clauses: make(baseline.clauses) } } : {};
  return { ...chosen, clauses: make(clauses), ...compared };
}

const chosenOf = ({ rev: _, ...chosen }: Selection): Chosen => chosen;
