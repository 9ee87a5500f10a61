import type { Verdict } from '../../model/diagnosis';

/** Members by the fields of the log: one tuple of members each, of the same fields. */
export interface TrueSegment {
  readonly fields: readonly string[];
  readonly keys: readonly (readonly string[])[];
}

/** What is known of a log: what was planted, and what came of it. Days are day numbers. */
export interface Truth {
  readonly verdict: Verdict;
  /** All verdicts that are right: where next to nothing was lost, errors are mere friction too. */
  readonly accepted: readonly Verdict[];
  /** Where errors rose. */
  readonly segments: readonly TrueSegment[];
  /** Where people came less or arrived less by their own will; none where all did. */
  readonly left: readonly TrueSegment[];
  /** The first day with more errors, and the day on which that was over. */
  readonly errors: { readonly from: number; readonly until: number | null } | null;
  /** The first day with fewer people. */
  readonly engagement: { readonly from: number } | null;
  /** Days of users that are missing: those of the same seed without what was planted, minus those there are. */
  readonly lostUserDays: number;
  /** Of the days of users expected since the onset. */
  readonly lostShare: number;
  /** The share of them that errors cost; `null` where nothing was lost. */
  readonly technicalShare: number | null;
  /** Users with an error of the service where and while they rose. */
  readonly impactedUsers: number;
}
