import type { OutcomeRule } from '../../model/roles';

/** A rule that tells errors, and why it was taken. */
export interface OutcomeGuess {
  readonly rule: OutcomeRule;
  readonly reason: string;
}
