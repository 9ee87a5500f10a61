import { calibration } from './calibration';
import type { CaseResult, EstimateScore } from './caseResult';
import { accuracy, confusion, judged, macroF1, meanCost } from './verdictScores';

/** Scenarios in which nothing technical drives anybody away. */
const notTechnical = ['Q1', 'N1', 'E1', 'B1', 'B2', 'B3', 'B4', 'M1', 'M2', 'C1'];

/** All scores of some cases; those of verdicts are `null` where none was told. */
export function summaryOf(results: readonly CaseResult[]) {
  const cases = judged(results);
  const innocent = results.filter(({ choice, told }) => notTechnical.includes(choice.id) && told !== null);
  return {
    cases: results.length,
    verdicts:
      cases.length === 0
        ? null
        : {
            accuracy: accuracy(cases),
            macroF1: macroF1(cases),
            cost: meanCost(cases),
            falseTechnical: share(innocent, ({ told }) => told === 'technical' || told === 'both'),
            confusion: confusion(cases),
            calibration: calibration(cases),
          },
    segments: segmentScores(results),
    errorOnset: onsetScores(results, 'errorOnset', 'hasErrorOnset'),
    engagementOnset: onsetScores(results, 'engagementOnset', 'hasEngagementOnset'),
    technicalShare: estimateScores(results.map((result) => result.technicalShare)),
    lostUserDays: estimateScores(results.map((result) => result.lostUserDays)),
    impactedUsers: median(results.flatMap(({ impactedUsers }) => impactedUsers?.error ?? [])),
    milliseconds: stageTimes(results),
  };
}
export type Summary = ReturnType<typeof summaryOf>;

function segmentScores(results: readonly CaseResult[]) {
  const known = results.filter(({ segments }) => segments.true > 0);
  const sum = (of: readonly CaseResult[], count: (result: CaseResult) => number): number =>
    of.reduce((total, result) => total + count(result), 0);
  const told = sum(known, ({ segments }) => segments.told);
  const all = sum(known, ({ segments }) => segments.true);
  const found = sum(known, ({ segments }) => segments.overlapping);
  const exact = sum(known, ({ segments }) => segments.exact);
  const without = results.filter(({ segments }) => segments.true === 0);
  return {
    precision: ratio(found, told),
    recall: ratio(found, all),
    f1: ratio(2 * found, told + all),
    exactF1: ratio(2 * exact, told + all),
    inFirstThree: ratio(
      sum(known, ({ segments }) => segments.inFirstThree),
      all,
    ),
    /** Logs without any true segment for which some were told. */
    falseAlarms: without.length === 0 ? null : share(without, ({ segments }) => segments.told > 0),
  };
}

function onsetScores(
  results: readonly CaseResult[],
  onset: 'errorOnset' | 'engagementOnset',
  has: 'hasErrorOnset' | 'hasEngagementOnset',
) {
  const known = results.filter((result) => result[has]);
  const told = known.flatMap((result) => result[onset] ?? []);
  return {
    medianDays: median(told.map(({ error }) => error)),
    /** Of all that there are: one that is not told is a miss. */
    within3Days: ratio(told.filter(({ error }) => error <= 3).length, known.length),
    told: ratio(told.length, known.length),
    covered: ratio(told.filter(({ covered }) => covered).length, told.length),
  };
}

function estimateScores(scores: readonly (EstimateScore | null)[]) {
  const told = scores.filter((score) => score !== null);
  return {
    medianError: median(told.map(({ error }) => error)),
    covered: ratio(told.filter(({ covered }) => covered).length, told.length),
  };
}

function stageTimes(results: readonly CaseResult[]): Readonly<Record<string, { median: number; most: number }>> {
  const names = [...new Set(results.flatMap(({ stages }) => Object.keys(stages)))];
  return Object.fromEntries(
    names.map((name) => {
      const times = results.flatMap(({ stages }) => stages[name] ?? []);
      return [name, { median: Math.round(median(times) ?? 0), most: Math.round(Math.max(...times)) }];
    }),
  );
}

const ratio = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const share = <T>(all: readonly T[], has: (one: T) => boolean): number | null =>
  ratio(all.filter(has).length, all.length);

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2;
}
