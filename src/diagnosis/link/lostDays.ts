import type { Steps } from '../../engine/columnar/steps';
import type { Interval, LostDays } from '../../model/link';
import { attributableShare } from './attributableShare';
import type { CountedErrors } from './countedErrors';
import { arm, type Matching } from './matching';
import { type ReturnRatio, returnRatio } from './returnRatio';
import { armsOf, type Estimate, estimateOf, fewestUserDays, matched, type Study } from './study';
import { drawn, intervalOf } from './userDraws';

/** A week after counts on as long as its loss is told from none and is this share of the first week's. */
const leastShare = 0.25;

/**
 * Active days lost in the weeks after the errors that count; `null` where there are too few to say. A day is lost to the
 * last such error before it alone, so that no day counts twice. In the first week as many days are lost as users would
 * have had if they came back as others do; later weeks by the days that users have after errors and others have not.
 */
export function* lostDays(
  study: Study,
  matching: Matching,
  counted: CountedErrors,
  blocked: Uint8Array,
): Steps<LostDays | null> {
  let calm = yield* afterCalm(study, 7);
  const ratio = yield* ratioOf(study, calm, counted.mask);
  if (!ratio) return null;
  const byWeek: Estimate[] = [];
  for (const [k, value] of study.past.weeksAfter.entries()) {
    // All later weeks are of the days that have four weeks to come.
    if (k === 1) calm = yield* afterCalm(study, 7 * study.past.weeksAfter.length);
    const estimate = (yield* estimateOf(study, calm, value, counted.mask)) ?? (yield* estimateOf(study, calm, value));
    if (!estimate) break;
    byWeek.push(estimate);
  }
  const weeks = lastingWeeks(byWeek.map(({ difference }) => difference));
  const { active, times } = daysToLose(study, counted.mask, weeks);
  const total = (had: number, logRatio: number, later: (estimate: Estimate) => number): number =>
    counted.excessAfter *
    (had * (Math.exp(-logRatio) - 1) - times.reduce((sum, n, k) => sum + (k > 0 ? n * later(byWeek[k]!) : 0), 0));
  const had = active.reduce((sum, n) => sum + n, 0);
  const hadDrawn = drawn(study.draws, had, active);
  const log = Math.log(ratio.ratio);
  const draws = drawn(study.draws, log, ratio.logBy).map((value, draw) =>
    total(hadDrawn[draw]!, value, (estimate) => estimate.draws[draw]!),
  );
  const sum = (mask: Uint8Array): number => mask.reduce((n, is, i) => n + (counted.mask[i] === 1 ? is : 0), 0);
  return {
    userDays: counted.excess * sum(counted.mask),
    byWeek: byWeek.map(({ difference: [lo, mid, hi] }): Interval => [-hi, -mid, -lo]),
    weeks,
    induced: intervalOf(
      total(had, log, ({ difference }) => difference[1]),
      draws,
    ),
    blocked: counted.excess * sum(blocked),
    shareOfNoReturn: yield* shareOfNoReturn(study, matching, counted),
    draws,
  };
}

/** That of the errors that count or, where these are too few, of all. */
function* ratioOf({ days, past }: Study, matching: Matching, mask: Uint8Array): Steps<ReturnRatio | null> {
  const own = yield* returnRatio(days, matching, past, mask);
  if (own && own.userDays >= fewestUserDays) return own;
  return yield* returnRatio(days, matching, past, null);
}

/** Only user-days without an error in the week before: after one, another adds less. */
function* afterCalm(study: Study, after: number): Steps<Matching> {
  const hadErrors = study.past.metErrors.map((place) => Number(place > 1));
  return yield* matched(study, armsOf(study, study.exposed, after, hadErrors), 'now');
}

/** For how many weeks, of those that are known, a loss goes on. */
export function lastingWeeks(differences: readonly Interval[]): number {
  const first = differences[0]?.[1] ?? 0;
  const end = differences.findIndex(([, mid, hi]) => hi >= 0 || mid > leastShare * first);
  return Math.max(1, end < 0 ? differences.length : end);
}

/**
 * The active days of each user in the week after an error that counts; and, for each week after one, the days in it up
 * to the next, in weeks.
 */
function daysToLose({ days, last }: Study, mask: Uint8Array, weeks: number) {
  const times = Array.from({ length: weeks }, () => 0);
  const { users, start, day } = days;
  const active = new Float64Array(users);
  for (let user = 0; user < users; user++) {
    let since = -Infinity;
    for (let i = start[user]!; i <= start[user + 1]!; i++) {
      const today = i < start[user + 1]! ? day[i]! : last;
      if (i < start[user + 1]! && today - since <= 7) active[user]!++;
      if (i < start[user + 1]! && mask[i] === 0) continue;
      const left = since < 0 ? 0 : Math.max(0, today - since) / 7;
      for (let k = 0; k < weeks; k++) times[k]! += Math.min(1, Math.max(0, left - k));
      // A loss that is not seen to end.
      if (weeks === 4) times[3]! += Math.max(0, left - 4);
      since = today;
    }
  }
  return { active, times };
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
