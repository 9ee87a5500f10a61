import type { Steps } from '../../engine/columnar/steps';
import type { Calendar } from '../../model/calendar';
import type { DimensionColumn } from '../../model/events';
import type { HotspotSegment } from '../../model/hotspot';
import { type DaySeries, usersByDay } from '../engagement/daySeries';
import { userError } from '../engagement/userError';
import { median } from '../median';
import type { UserDays } from '../userDays/userDays';
import { believed } from './belief';
import { fallScan } from './fallScan';
import { levelModel, shapeFrom, sizeOf } from './levelModel';
import { settling } from './newcomers';
import { usersOfMember, usersSeenBefore } from './usersUnder';

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
  const tried: (Omit<MemberFall, 'chance'> & { readonly factor: number })[] = [];
  for (const column of dimensions) {
    for (const [member, key] of column.members.slice(0, mostMembers).entries()) {
      const own = usersOfMember(settled, column.codes, member);
      yield;
      const users = usersByDay(own);
      const sum = places.reduce((n, at) => n + users[at]!, 0);
      if (sum < fewestADay * places.length || sum > mostShare * total) continue;
      const model = levelModel(ratioSeries(users, all, places), ofOwn);
      const scan = yield* fallScan(model);
      if (!scan) continue;
      const shape = shapeFrom(model.series, scan.from, calendar.full.to, scan.ramp);
      const { mid, error } = sizeOf(model, shape);
      const side = new Uint8Array(table.days);
      for (const [i, at] of model.series.day.entries()) side[at] = shape[i]! > 0 ? 2 : at < scan.from ? 1 : 0;
      const byUsers = userError(own, side, error);
      // What users vary by, who are drawn with all of their days, makes the days less sure than they look.
      const sure = Math.min(1, error / byUsers) ** 2;
      const expected =
        model.series.day.reduce((n, at) => n + (at >= scan.from ? users[at]! : 0), 0) / Math.max(0.05, 1 + mid);
      tried.push({
        segment: { dimensions: [column.name], keys: [[key]] },
        users: usersIn(own),
        factor: Math.exp(sure * Math.log(Math.max(1e-12, scan.factor))),
        from: scan.from,
        lo: scan.lo,
        hi: scan.hi,
        change: mid,
        error: byUsers,
        lost: -mid * expected,
      });
    }
  }
  return tried
    .map(({ factor, ...fall }) => ({ ...fall, chance: believed(prior, factor / tried.length) }))
    .sort((a, b) => b.chance - a.chance);
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

const usersIn = ({ users, start }: UserDays): number => {
  let count = 0;
  for (let user = 0; user < users; user++) if (start[user]! < start[user + 1]!) count++;
  return count;
};
