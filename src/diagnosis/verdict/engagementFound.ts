import * as l10n from '@vscode/l10n';
import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { estimateOf } from '../estimate';
import type { Incident } from '../link/linkWanted';
import type { UserDays } from '../userDays/userDays';
import { bayesFactor, believed } from './belief';
import { type ErrorCost, leastKnown } from './errorCost';
import { type Fall, fallBetween, modelOf } from './fallBetween';
import { fallScan, usualFall, withRises } from './fallScan';
import type { EngagementFound } from './findings';
import type { LevelModel } from './levelModel';
import { memberFalls } from './memberFalls';
import { orNone } from './orNone';
import { shareUnder, usersIn, usersUnder } from './usersUnder';

/** z of a test at 5 %, two-sided, that finds four of five. */
const detecting = 1.96 + 0.8416;
/** That users lose interest on the very day on which errors rise is less likely than that they do some time. */
const priorAtOnce = 0.25;
/** Where so few of the user-days are elsewhere they tell nothing of how users go on without the errors. */
const leastElsewhere = 0.2;
const mostMoved = 0.4;
/** Of four weeks each weekday is there more than once or twice; under that nobody has a habit that could be seen to change. */
const fewestDays = 28;
const fewestUsers = 20;

/** Errors that keep users away, what their rise cost, and where and when that was; `null` where they did not rise. */
export interface Costly {
  readonly incident: Incident | null;
  readonly cost: ErrorCost;
}

/**
 * Whether users became fewer by themselves. Where errors that keep users away rose, from that day on and elsewhere, or
 * beyond what they cost; else from any day on.
 */
export function* engagementFound(
  table: UserDays,
  events: Events,
  leftOut: Uint8Array | null,
  costly: Costly | null,
): Steps<EngagementFound | { readonly reason: string }> {
  const { calendar } = events;
  if (table.day.length === 0) return { reason: l10n.t('no field names users') };
  const { full, grain } = calendar;
  if (grain === 'hour') return { reason: l10n.t('the log is of hours, and habits are of days') };
  if (grain === 'minute') return { reason: l10n.t('the log is of minutes, and habits are of days') };
  const tooShort = {
    reason: l10n.t(
      'a change of habits takes {0} full days to show, and the log has {1}',
      fewestDays,
      full.to - full.from,
    ),
  };
  if (full.to - full.from < fewestDays) return tooShort;
  const users = usersIn(table);
  if (users < fewestUsers)
    return {
      reason:
        users === 1
          ? l10n.t('there is 1 user, and it takes {0}', fewestUsers)
          : l10n.t('there are {0} users, and it takes {1}', users, fewestUsers),
    };
  const model = modelOf(table, calendar, leftOut);
  if (!model) return tooShort;
  yield;
  const { incident } = costly ?? {};
  const atOnce = costly && incident ? yield* fallAtOnce(table, events, leftOut, incident, costly.cost, model) : null;
  return atOnce ?? (yield* fallAnytime(table, events, leftOut, model));
}

function* fallAnytime(
  table: UserDays,
  { calendar, dimensions }: Events,
  leftOut: Uint8Array | null,
  model: LevelModel,
): Steps<EngagementFound | { readonly reason: string }> {
  const { from: begin, to: end } = calendar.full;
  const calm = yield* withRises(model);
  const scan = yield* fallScan(calm);
  const all = scan && fallBetween(table, calm, scan.from, end, scan.ramp);
  if (!scan || !all) return { reason: l10n.t('a change takes {0} full days to show', fewestDays) };
  const half = fallBetween(table, calm, (begin + end) >> 1, end, 1);
  const members = yield* memberFalls(table, dimensions, calendar, leftOut);
  const [most] = members;
  // Where the users of one member tell more clearly when it began than all do, their day is told.
  const when = most && most.chance > scan.chance ? most : scan;
  const since = when === scan ? all : (fallBetween(table, calm, when.from, end, 1) ?? all);
  const chance = 1 - (1 - scan.chance) * (1 - (most?.chance ?? 0));
  return {
    chance,
    change: orNone(since.change, since.error, chance),
    from: when.from,
    lo: when.lo,
    hi: when.hi,
    all: since,
    elsewhere: null,
    own: null,
    members,
    detectable: detecting * (half?.error ?? all.error),
  };
}

function* fallAtOnce(
  table: UserDays,
  { calendar, dimensions }: Events,
  leftOut: Uint8Array | null,
  { inside, from }: Incident,
  cost: ErrorCost,
  model: LevelModel,
): Steps<EngagementFound | null> {
  const end = calendar.full.to;
  const all = fallBetween(table, model, from, end, 1);
  if (!all) return null;
  const others = usersUnder(table, inside, false);
  yield;
  // Users move on to a new version, or to another device: whoever is elsewhere must stay there.
  const stays = shareUnder(others, inside, from) <= mostMoved * shareUnder(table, inside, from);
  const isEnough = stays && others.day.length >= leastElsewhere * table.day.length;
  const theirs = isEnough ? modelOf(others, calendar, leftOut) : null;
  const elsewhere = theirs && fallBetween(others, theirs, from, end, 1);
  const { change, error } = elsewhere ?? beyond(all, cost);
  const members = elsewhere ? yield* memberFalls(others, dimensions, calendar, leftOut) : [];
  const ofAll = change < 0 ? believed(priorAtOnce, bayesFactor(change, error, usualFall)) : 0;
  return {
    chance: 1 - (1 - ofAll) * (1 - (members[0]?.chance ?? 0)),
    from,
    lo: from,
    hi: from,
    all,
    change: estimateOf(all.change, all.error),
    elsewhere,
    own: yield* fallScan(yield* withRises(model)),
    members,
    detectable: detecting * all.error,
  };
}

/** What is left of a fall once that which errors cost is taken away; how long they cost is known by half at best. */
function beyond({ change, error, expected }: Fall, cost: ErrorCost): Pick<Fall, 'change' | 'error'> {
  return {
    change: change + cost.mid / expected,
    error: Math.hypot(error, cost.error / expected, (leastKnown * cost.mid) / expected),
  };
}
