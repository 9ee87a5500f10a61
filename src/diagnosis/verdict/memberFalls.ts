import type { Steps } from '../../engine/columnar/steps';
import type { Calendar } from '../../model/calendar';
import type { DimensionColumn } from '../../model/events';
import type { HotspotSegment } from '../../model/hotspot';
import type { Key } from '../../model/selection';
import { type DaySeries, usersByDay } from '../engagement/daySeries';
import { userError } from '../engagement/userError';
import { median } from '../median';
import type { UserDays } from '../userDays/userDays';
import { believed } from './belief';
import { type FallScan, fallScan } from './fallScan';
import { type LevelModel, levelModel, shapeFrom, sizeOf } from './levelModel';
import { settling } from './newcomers';
import { usersIn, usersOfMember, usersSeenBefore } from './usersUnder';

/** How users who first came under a member went on, against all others. */
export interface MemberFall {
  readonly segment: HotspotSegment;
  readonly users: number;
  readonly chance: number;
  readonly from: number;
  readonly lo: number;
  readonly hi: number;
  /** Relative to the others: -0.2 where a fifth of the user-days is missing. */
  readonly change: number;
  readonly error: number;
  /** User-days that are missing. */
  readonly lost: number;
}

interface Tried {
  readonly column: DimensionColumn;
  readonly member: number;
  readonly key: Key;
  readonly model: LevelModel;
  readonly scan: FallScan;
}

/** Dimensions of more members are looked at by the largest. */
const mostMembers = 12;
/** Members with fewer users a day on average vary too much by themselves. */
const fewestADay = 5;
/** Where nearly all are of one member there are no others to compare with. */
const mostShare = 0.8;
/** That the users of some member turn away by themselves, all dimensions together. */
const prior = 0.3;
/** Trends and seasons of users of a member against others, as a share of those of all. */
const ofOwn = 0.5;

/**
 * Members whose users fell behind the others from some day on, all days being looked at, by falling chance. Only users of
 * the first weeks are followed: who is new under a member that came later, a version say, tells when users came, not who.
 */
export function* memberFalls(
  table: UserDays,
  dimensions: readonly DimensionColumn[],
  calendar: Calendar,
  leftOut: Uint8Array | null,
): Steps<readonly MemberFall[]> {
  const settled = usersSeenBefore(table, calendar.full.from + settling);
  const all = usersByDay(settled);
  const places = usableDays(calendar, leftOut);
  const total = places.reduce((sum, at) => sum + all[at]!, 0);
  const tried: Tried[] = [];
  for (const column of dimensions) {
    const counts = usersByMember(settled, column);
    yield;
    for (const [member, key] of column.members.slice(0, mostMembers).entries()) {
      const users = counts[member]!;
      const sum = places.reduce((n, at) => n + users[at]!, 0);
      if (sum < fewestADay * places.length || sum > mostShare * total) continue;
      const model = levelModel(ratioSeries(users, all, places), ofOwn);
      const scan = yield* fallScan(model);
      if (scan) tried.push({ column, member, key, model, scan });
    }
  }
  const falls: MemberFall[] = [];
  for (const one of tried) {
    if (one.scan.factor <= 1) continue;
    yield;
    const { days, fall } = measured(settled, one, calendar.full.to);
    // What users vary by makes the days less sure than they look.
    const sure = Math.min(1, days / fall.error) ** 2;
    falls.push({ ...fall, chance: believed(prior, one.scan.factor ** sure / tried.length) });
  }
  return falls.sort((a, b) => b.chance - a.chance);
}

/** The size of a fall that was found, with what users vary by who are drawn with all of their days. */
function measured(settled: UserDays, { column, member, key, model, scan }: Tried, to: number) {
  const own = usersOfMember(settled, column.codes, member);
  const { series } = model;
  const shape = shapeFrom(series, scan.from, to, scan.ramp);
  const { mid, error } = sizeOf(model, shape);
  const side = new Uint8Array(settled.days);
  for (const [i, at] of series.day.entries()) side[at] = shape[i]! > 0 ? 2 : at < scan.from ? 1 : 0;
  const seen = series.day.reduce((n, at, i) => n + (at >= scan.from ? series.users[i]! : 0), 0);
  const { from, lo, hi } = scan;
  const segment: HotspotSegment = { dimensions: [column.name], keys: [[key]] };
  const lost = (-mid * seen) / Math.max(0.05, 1 + mid);
  return {
    days: error,
    fall: { segment, users: usersIn(own), from, lo, hi, change: mid, error: userError(own, side, error), lost },
  };
}

/** Users by day of each of the first members, by the member of their first event. */
function usersByMember(
  { users, days, start, day, row }: UserDays,
  { codes, members }: DimensionColumn,
): Float64Array[] {
  const counts = Array.from({ length: Math.min(mostMembers, members.length) }, () => new Float64Array(days));
  for (let user = 0; user < users; user++) {
    const begin = start[user]!;
    const end = start[user + 1]!;
    const own = begin < end ? counts[codes[row[begin]!]!] : undefined;
    if (own) for (let i = begin; i < end; i++) own[day[i]!]!++;
  }
  return counts;
}

function usableDays({ full }: Calendar, leftOut: Uint8Array | null): readonly number[] {
  const days: number[] = [];
  for (let at = full.from; at < full.to; at++) if (!leftOut?.[at]) days.push(at);
  return days;
}

/** Users of a member a day as a multiple of those of the others, which takes out what all have in common. */
function ratioSeries(users: Float64Array, all: Float64Array, places: readonly number[]): DaySeries {
  const own = Float64Array.from(places, (at) => users[at]!);
  const others = Float64Array.from(places, (at) => all[at]! - users[at]!);
  const usual = median(others);
  return {
    day: Float64Array.from(places),
    users: own,
    factor: others.map((n) => Math.max(0.05, n / Math.max(1, usual))),
    level: own.map((n, i) => (n / Math.max(1, others[i]!)) * Math.max(1, usual)),
  };
}
