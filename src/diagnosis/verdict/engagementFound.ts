import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { Incident } from '../link/linkWanted';
import type { UserDays } from '../userDays/userDays';
import { bayesFactor, believed } from './belief';
import { type Fall, fallBetween, modelOf } from './fallBetween';
import { fallScan, usualFall, withRises } from './fallScan';
import type { EngagementFound } from './findings';
import type { LevelModel } from './levelModel';
import { memberFalls } from './memberFalls';
import { usersUnder } from './usersUnder';

/** z of a test at 5 %, two-sided, that finds four of five. */
const detecting = 1.96 + 0.8416;
/** That users lose interest on the very day on which errors rise is less likely than that they do some time. */
const priorAtOnce = 0.2;
/** Where so few of the user-days are elsewhere they tell nothing of how users go on without the errors. */
const leastElsewhere = 0.2;
const fewestDays = 14;

/** Whether users became fewer: where errors rose, from that day on, and elsewhere; else from any day on. */
export function* engagementFound(
  table: UserDays,
  { calendar, dimensions }: Events,
  leftOut: Uint8Array | null,
  incident: Incident | null,
): Steps<EngagementFound | { readonly reason: string }> {
  if (table.day.length === 0) return { reason: 'no field names users' };
  const model = modelOf(table, calendar, leftOut);
  if (!model) return { reason: `a change takes ${fewestDays} full ${calendar.grain}s to show` };
  yield;
  const end = calendar.full.to;
  const known = incident && (yield* fallAtOnce(table, { calendar, dimensions }, leftOut, incident, model));
  if (known) return known;
  const calm = yield* withRises(model);
  const scan = yield* fallScan(calm);
  const all = scan && fallBetween(table, calm, scan.from, end, scan.ramp);
  if (!scan || !all) return { reason: `a change takes ${fewestDays} full ${calendar.grain}s to show` };
  const half = fallBetween(table, calm, (calendar.full.from + end) >> 1, end, 1);
  const members = yield* memberFalls(table, dimensions, calendar, leftOut);
  const [most] = members;
  const detectable = detecting * (half?.error ?? all.error);
  // Where the users of one member tell more clearly when it began than all do, their day is told.
  const when = most && most.chance > scan.chance ? most : scan;
  const since = when === scan ? all : (fallBetween(table, calm, when.from, end, 1) ?? all);
  const chance = 1 - (1 - scan.chance) * (1 - (most?.chance ?? 0));
  return { chance, from: when.from, lo: when.lo, hi: when.hi, all: since, elsewhere: null, members, detectable };
}

function* fallAtOnce(
  table: UserDays,
  { calendar, dimensions }: Pick<Events, 'calendar' | 'dimensions'>,
  leftOut: Uint8Array | null,
  { inside, from }: Incident,
  model: LevelModel,
): Steps<EngagementFound | null> {
  const end = calendar.full.to;
  const all = fallBetween(table, model, from, end, 1);
  if (!all) return null;
  const others = usersUnder(table, inside, false);
  yield;
  const isEnough = others.day.length >= leastElsewhere * table.day.length;
  const theirs = isEnough ? modelOf(others, calendar, leftOut) : null;
  const elsewhere: Fall | null = theirs && fallBetween(others, theirs, from, end, 1);
  const factor = elsewhere && elsewhere.change < 0 ? bayesFactor(elsewhere.change, elsewhere.error, usualFall) : 0;
  const members = isEnough ? yield* memberFalls(others, dimensions, calendar, leftOut) : [];
  const ofMember = members[0] ? believed(priorAtOnce, oddsOf(members[0].chance)) : 0;
  return {
    chance: 1 - (1 - believed(priorAtOnce, factor)) * (1 - ofMember),
    members,
    from,
    lo: from,
    hi: from,
    all,
    elsewhere,
    detectable: detecting * all.error,
  };
}

const oddsOf = (chance: number): number => chance / Math.max(1e-9, 1 - chance);
