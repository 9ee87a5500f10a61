import type { Verdict } from '../../src/model/diagnosis';
import type { ScenarioChoice } from '../../src/model/sampleRequest';
import type { SegmentScore } from './segmentScore';

/** An estimate against the truth: the relative error, and whether its interval holds the truth. */
export interface EstimateScore {
  readonly error: number;
  readonly covered: boolean;
}

/** How the product did on one log. Absent estimates are null: where there is none, or nothing to estimate. */
export interface CaseResult {
  readonly choice: ScenarioChoice;
  readonly rows: number;
  readonly truth: Verdict;
  readonly accepted: readonly Verdict[];
  readonly told: Verdict | null;
  readonly confidence: number | null;
  /** What confidence is made of. */
  readonly chance: number | null;
  readonly segments: SegmentScore;
  /** Days between the onset told and the true one; `null` where none was told though there is one, or there is none. */
  readonly errorOnset: EstimateScore | null;
  readonly engagementOnset: EstimateScore | null;
  readonly hasErrorOnset: boolean;
  readonly hasEngagementOnset: boolean;
  readonly technicalShare: EstimateScore | null;
  readonly lostUserDays: EstimateScore | null;
  readonly impactedUsers: EstimateScore | null;
  /** Milliseconds by stage, with `generate` and `arrange`. */
  readonly stages: Readonly<Record<string, number>>;
}
