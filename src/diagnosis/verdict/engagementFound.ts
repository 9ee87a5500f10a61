import type { Steps } from '../../engine/columnar/steps';
import type { Calendar } from '../../model/calendar';
import type { Incident } from '../link/linkWanted';
import type { UserDays } from '../userDays/userDays';
import { bayesFactor, believed } from './belief';
import { type Fall, fallBetween, modelOf } from './fallBetween';
import { fallScan, usualFall } from './fallScan';
import type { EngagementFound } from './findings';
import type { LevelModel } from './levelModel';
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
  calendar: Calendar,
  leftOut: Uint8Array | null,
  incident: Incident | null,
): Steps<EngagementFound | { readonly reason: string }> {
  if (table.day.length === 0) return { reason: 'no field names users' };
  const model = modelOf(table, calendar, leftOut);
  if (!model) return { reason: `a change takes ${fewestDays} full ${calendar.grain}s to show` };
  yield;
  const end = calendar.full.to;
  const known = incident && (yield* fallAtOnce(table, calendar, leftOut, incident, model));
  if (known) return known;
  const scan = yield* fallScan(model);
  const all = scan && fallBetween(table, model, scan.from, end, scan.ramp);
  if (!scan || !all) return { reason: `a change takes ${fewestDays} full ${calendar.grain}s to show` };
  const half = fallBetween(table, model, (calendar.full.from + end) >> 1, end, 1);
  const { chance, from, lo, hi } = scan;
  return { chance, from, lo, hi, all, elsewhere: null, detectable: detecting * (half?.error ?? all.error) };
}

function* fallAtOnce(
  table: UserDays,
  calendar: Calendar,
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
  const told = elsewhere ?? all;
  const factor = told.change < 0 ? bayesFactor(told.change, told.error, usualFall) : 0;
  return {
    chance: believed(priorAtOnce, factor),
    from,
    lo: from,
    hi: from,
    all,
    elsewhere,
    detectable: detecting * all.error,
  };
}
