import type { Onset } from '../../src/model/hotspot';
import type { Interval } from '../../src/model/link';
import type { ScenarioChoice } from '../../src/model/sampleRequest';
import { scenarioLog } from '../../src/sample/scenario/scenarioLog';
import { truthOf } from '../../src/sample/scenario/truthOf';
import type { CaseResult, EstimateScore } from './caseResult';
import { diagnosed } from './diagnosed';
import { scenarioEvents } from './scenarioEvents';
import { matchSegments } from './segmentScore';

/** Makes a log, has it diagnosed, and holds the answer against what is known of the log. */
export async function evaluateCase(choice: ScenarioChoice, diagnose = diagnosed): Promise<CaseResult> {
  const started = performance.now();
  const log = scenarioLog(choice);
  const truth = truthOf(log, choice.seed);
  const generated = performance.now();
  const events = scenarioEvents(log);
  const arranged = performance.now();
  const { hotspots, diagnosis, stages } = await diagnose(events);
  const matched = matchSegments(hotspots, truth.segments, events);
  const onset = diagnosis ? diagnosis.errors.onset : (matched.hotspots[0]?.onset ?? null);
  const impacted = truth.segments.length === 1 ? (matched.hotspots[0]?.impactedUsers ?? null) : null;
  return {
    choice,
    rows: events.rows,
    truth: truth.verdict,
    accepted: truth.accepted,
    told: diagnosis?.verdict ?? null,
    confidence: diagnosis?.confidence ?? null,
    chance: diagnosis?.chance ?? null,
    segments: matched.score,
    errorOnset: ofOnset(onset, truth.errors),
    engagementOnset: ofOnset(diagnosis?.engagement.onset ?? null, truth.engagement),
    hasErrorOnset: truth.errors !== null,
    hasEngagementOnset: truth.engagement !== null,
    technicalShare: ofInterval(diagnosis?.technicalShare ?? null, truth.technicalShare, 1),
    lostUserDays: ofInterval(diagnosis?.engagement.lostUserDays ?? null, truth.lostUserDays, truth.lostUserDays),
    impactedUsers: impacted === null ? null : ofInterval([0, impacted, 0], truth.impactedUsers, truth.impactedUsers),
    stages: { generate: generated - started, arrange: arranged - generated, ...stages },
  };
}

function ofOnset(told: Onset | null, truth: { readonly from: number } | null): EstimateScore | null {
  if (!told || !truth) return null;
  return { error: Math.abs(told.day - truth.from), covered: told.lo <= truth.from && truth.from <= told.hi };
}

/** @param unit what the error is told as a share of */
function ofInterval(told: Interval | null, truth: number | null, unit: number): EstimateScore | null {
  if (!told || truth === null || unit <= 0) return null;
  const [lo, mid, hi] = told;
  return { error: Math.abs(mid - truth) / unit, covered: lo <= truth && truth <= hi };
}
