import type { Verdict } from '../../model/diagnosis';
import { confidenceTable } from './confidenceTable';

/** Verdicts that are as sure as each other at the same chance. */
export type Kind = 'cause' | 'quiet' | 'artefact';

/** From each chance on, how often verdicts of a kind were right. */
export interface ConfidenceTable {
  /** Logs of which the truth is known, by which it was made; 0: none, and chances are told as they are. */
  readonly logs: number;
  readonly kinds: Readonly<Record<Kind, readonly (readonly [chance: number, right: number])[]>>;
}

export const kindOf = (verdict: Verdict): Kind =>
  verdict === 'data_artefact'
    ? 'artefact'
    : verdict === 'no_change' || verdict === 'not_enough_evidence'
      ? 'quiet'
      : 'cause';

/** How often a verdict that the tests give such a chance is right, between the steps of the table in a straight line. */
export function confidenceOf(verdict: Verdict, chance: number, { kinds }: ConfidenceTable = confidenceTable): number {
  const steps = kinds[kindOf(verdict)];
  const at = steps.findIndex(([from]) => from >= chance);
  const [next, before] = [steps[at], steps[at - 1]];
  const [last] = steps.slice(-1);
  if (!last) return Math.min(0.99, chance);
  if (!next) return last[1];
  if (!before) return next[1];
  const share = next[0] > before[0] ? (chance - before[0]) / (next[0] - before[0]) : 1;
  return before[1] + share * (next[1] - before[1]);
}
