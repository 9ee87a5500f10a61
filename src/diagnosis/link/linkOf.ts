import * as l10n from '@vscode/l10n';
import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { Interval, Link, NoLink, OwnFaults } from '../../model/link';
import type { UserDays } from '../userDays/userDays';
import { attemptsOf } from './attempts';
import { blockedDays, blockedMask } from './blockedDays';
import { countedErrors } from './countedErrors';
import { doseResponse } from './dose';
import { eValue } from './eValue';
import { faultKinds } from './faultKinds';
import type { LinkWanted } from './linkWanted';
import { lostDays } from './lostDays';
import { mantelHaenszel } from './mantelHaenszel';
import { arm, type Matching } from './matching';
import { pastOf } from './past';
import { tablesOf } from './riskTables';
import { armsOf, estimateOf, matched, type Study } from './study';
import { traitsOf } from './traits';
import { drawn, intervalOf, userDrawsOf } from './userDraws';
import { whyNone } from './whyNone';

const horizon = 7;
const draws = 200;
/** Days of a log from which on the first ones only serve as the past of the others. */
const enoughDays = 28;

/** The link of a log's errors to coming back, of the user-days of the events that are kept; or why there is none. */
export function* linkOf(events: Events, days: UserDays, wanted: LinkWanted): Steps<Link | NoLink> {
  const { calendar } = events;
  const length = calendar.full.to - calendar.full.from;
  if (calendar.grain === 'hour')
    return { reason: l10n.t('the log is of hours: who comes back days later is not in it') };
  if (calendar.grain === 'minute')
    return { reason: l10n.t('the log is of minutes: who comes back days later is not in it') };
  if (days.day.length === 0) return { reason: l10n.t('no field names users') };
  if (length < 2 * horizon)
    return {
      reason:
        length === 1
          ? l10n.t('the log has 1 full day: to see who comes back takes {0}', 2 * horizon)
          : l10n.t('the log has {0} full days: to see who comes back takes {1}', length, 2 * horizon),
    };
  const faults = yield* faultKinds(events);
  const attempts = yield* attemptsOf(events, days, wanted.kept, faults, wanted.incident?.inside ?? null);
  const met = isAny(attempts.service);
  const past = yield* pastOf(days, met, attempts.tries);
  const study: Study = {
    days,
    attempts,
    exposed: met,
    past,
    traits: yield* traitsOf(events, days, attempts, past, wanted.segment),
    first: calendar.full.from + (length >= 2 * enoughDays ? 2 * horizon : length >= enoughDays ? horizon : 0),
    last: calendar.full.to - 1,
    draws: yield* userDrawsOf(days.users, draws),
    strata: new Map(),
  };
  const matching = yield* matched(study, armsOf(study, met, horizon), 'now');
  const own = faults && { dimension: faults.column.name, ...(yield* ownFaults(study)) };
  return yield* linkBy(study, matching, wanted, own);
}

function* linkBy(
  study: Study,
  matching: Matching,
  { incident }: LinkWanted,
  own: OwnFaults | null,
): Steps<Link | NoLink> {
  const { comesBack } = study.past;
  const estimate = yield* estimateOf(study, matching, comesBack);
  if (!estimate) return { reason: whyNone(matching, own !== null) };
  const blocked = blockedMask(study);
  const lost = yield* lostDays(study, matching, countedErrors(study, incident), blocked);
  const lostToAll = incident ? yield* lostDays(study, matching, countedErrors(study, null), blocked) : lost;
  if (!lost || !lostToAll) return { reason: whyNone(matching, own !== null) };
  const { dose, trend } = yield* doseResponse(study, matching);
  const ratio = mantelHaenszel(yield* tablesOf(matching, comesBack));
  const standardizedRatio = (1 - estimate.exposed) / Math.max(1e-9, 1 - estimate.otherwise);
  const rate = (mid: number, by: Float64Array): Interval => intervalOf(mid, drawn(study.draws, mid, by));
  return {
    horizon,
    atRisk: matching.arms.reduce((n, is) => n + Number(is !== arm.neither), 0),
    exposed: matching.exposed,
    strataKept: matching.matched / matching.exposed,
    returnAfterError: rate(estimate.exposed, estimate.exposedBy),
    returnOtherwise: rate(estimate.otherwise, estimate.otherwiseBy),
    effect: estimate.difference,
    riskRatio: ratio?.risk ?? null,
    dose,
    doseTrend: trend,
    firstAttempt: yield* firstAttempt(study),
    placebo: yield* placebo(study),
    eValue: estimate.difference[0] <= 0 && estimate.difference[2] >= 0 ? 1 : eValue(standardizedRatio),
    blocked: yield* blockedDays(study, matching, blocked),
    lost,
    lostToAll,
    ownFaults: own,
  };
}

function* firstAttempt(study: Study): Steps<Interval | null> {
  const arms = armsOf(study, study.attempts.firstFailed, horizon);
  const matching = yield* matched(study, arms, 'before');
  return (yield* estimateOf(study, matching, study.past.comesBack))?.difference ?? null;
}

/** Errors of a day against coming in the week before it, of users who had been seen before that week and by what they did then. */
function* placebo(study: Study): Steps<Interval | null> {
  const isNew = study.past.earlier.map((place) => Number(place === 0));
  const matching = yield* matched(study, armsOf(study, study.exposed, 0, isNew), 'earlier');
  return (yield* estimateOf(study, matching, study.past.cameBefore))?.difference ?? null;
}

function* ownFaults(study: Study): Steps<Omit<OwnFaults, 'dimension'>> {
  const mask = isAny(study.attempts.own);
  const matching = yield* matched(study, armsOf(study, mask, horizon), 'now');
  const estimate = yield* estimateOf(study, matching, study.past.comesBack);
  return { userDays: matching.exposed, effect: estimate?.difference ?? null };
}

function isAny(counts: Uint32Array): Uint8Array {
  const mask = new Uint8Array(counts.length);
  for (let i = 0; i < mask.length; i++) mask[i] = counts[i]! > 0 ? 1 : 0;
  return mask;
}
