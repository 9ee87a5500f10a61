import type { OutcomeRule } from '../../model/roles';

/** A rule that tells errors, and why it was taken. */
export interface OutcomeGuess {
  readonly rule: OutcomeRule;
  readonly reason: string;
}

/** The fields of rules. */
export const fieldsOf = (guesses: readonly OutcomeGuess[]): ReadonlySet<string> =>
  new Set(guesses.map(({ rule }) => rule.field));
