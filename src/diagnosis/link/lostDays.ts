import type { Steps } from '../../engine/columnar/steps';
import type { Interval, LostDays } from '../../model/link';
import { attributableShare } from './attributableShare';
import type { CountedErrors } from './countedErrors';
import { arm, type Matching } from './matching';
import { armsOf, type Estimate, estimateOf, matched, type Study } from './study';
import { drawn, intervalOf } from './userDraws';

/** A week after counts on as long as its loss is told from none and is this share of the first week's. */
const leastShare = 0.25;

/** Active days lost in the weeks after the errors that count; `null` where there are too few to say. */
export function* lostDays(
  study: Study,
  matching: Matching,
  counted: CountedErrors,
  blocked: Uint8Array,
): Steps<LostDays | null> {
  const byWeek: Estimate[] = [];
  let known = matching;
  for (const [k, value] of study.past.weeksAfter.entries()) {
    // All later weeks are of the days that have four weeks to come.
    if (k === 1) known = yield* matchedFor(study, 7 * study.past.weeksAfter.length);
    const own = yield* estimateOf(study, known, value, counted.mask);
    const estimate = own ?? (yield* estimateOf(study, known, value));
    if (!estimate) break;
    byWeek.push(estimate);
  }
  const [first] = byWeek;
  if (!first) return null;
  const weeks = lastingWeeks(byWeek.map(({ difference }) => difference));
  const times = reach(study, counted, byWeek.length, weeks);
  const total = (values: (estimate: Estimate) => number): number =>
    -times.reduce((sum, n, k) => sum + n * values(byWeek[k]!), 0);
  const draws = first.draws.map((_, draw) => total((estimate) => estimate.draws[draw]!));
  const sum = (mask: Uint8Array): number => mask.reduce((n, is, i) => n + (counted.mask[i] === 1 ? is : 0), 0);
  return {
    userDays: counted.excess * sum(counted.mask),
    byWeek: byWeek.map(({ difference: [lo, mid, hi] }): Interval => [-hi, -mid, -lo]),
    weeks,
    induced: intervalOf(
      total(({ difference }) => difference[1]),
      draws,
    ),
    blocked: counted.excess * sum(blocked),
    shareOfNoReturn: yield* shareOfNoReturn(study, matching, counted),
    draws,
  };
}

function* matchedFor(study: Study, after: number): Steps<Matching> {
  const { activity, metErrors, tries } = study.traits;
  return yield* matched(armsOf(study, study.exposed, after), [activity, metErrors, tries], study.traits);
}

/** For how many weeks, of those that are known, a loss goes on. */
export function lastingWeeks(differences: readonly Interval[]): number {
  const first = differences[0]?.[1] ?? 0;
  const end = differences.findIndex(([, mid, hi]) => hi >= 0 || mid > leastShare * first);
  return Math.max(1, end < 0 ? differences.length : end);
}

/** Of the errors that count, how many have each of the weeks after them in the log, parts of a week as parts. */
function reach({ days, last }: Study, { mask, excess }: CountedErrors, known: number, weeks: number): number[] {
  const times = Array.from({ length: weeks }, () => 0);
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const left = (last - days.day[i]!) / 7;
    for (let k = 0; k < weeks; k++) times[k]! += excess * Math.min(1, Math.max(0, left - k));
    // A loss that is not seen to end.
    if (weeks === 4 && known === 4) times[3]! += excess * Math.max(0, left - 4);
  }
  return times;
}

function* shareOfNoReturn(study: Study, matching: Matching, { mask, excess }: CountedErrors): Steps<Interval> {
  const { arms } = matching;
  let [all, counted, those] = [0, 0, 0];
  for (let i = 0; i < arms.length; i++) {
    if (arms[i] === arm.neither) continue;
    const stays = 1 - study.past.comesBack[i]!;
    all += stays;
    if (arms[i] !== arm.exposed || mask[i] === 0) continue;
    counted++;
    those += stays;
  }
  yield;
  const estimate =
    (yield* estimateOf(study, matching, study.past.comesBack, mask)) ??
    (yield* estimateOf(study, matching, study.past.comesBack));
  if (!estimate || those === 0 || all === 0) return [0, 0, 0];
  const share = (exposed: number, otherwise: number): number =>
    excess *
    attributableShare([
      { shareOfHarmed: (counted * (1 - exposed)) / all, riskRatio: (1 - exposed) / Math.max(1e-9, 1 - otherwise) },
    ]);
  const exposed = drawn(study.draws, estimate.exposed, estimate.exposedBy);
  const otherwise = drawn(study.draws, estimate.otherwise, estimate.otherwiseBy);
  return intervalOf(
    share(estimate.exposed, estimate.otherwise),
    exposed.map((value, draw) => share(Math.min(1, value), Math.min(1, otherwise[draw]!))),
  );
}
