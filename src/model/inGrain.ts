import { type Grain, grainMs } from './grain';
import type { Clause } from './selection';

/** Clauses of a log that was counted by one grain, of the same log by another: periods hold what they held, and the rest of their first and last unit. */
export function inGrain(clauses: readonly Clause[], from: Grain, to: Grain): readonly Clause[] {
  if (from === to) return clauses;
  const factor = grainMs[from] / grainMs[to];
  return clauses.map((clause) =>
    clause.kind === 'period'
      ? { ...clause, from: Math.floor(clause.from * factor), to: Math.ceil(clause.to * factor) }
      : clause,
  );
}
