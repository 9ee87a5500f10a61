import * as l10n from '@vscode/l10n';
import type { Steps } from '../../engine/columnar/steps';
import type { Interval, NoLink } from '../../model/link';
import { random } from '../../model/random';
import type { UserDays } from '../userDays/userDays';
import { fewestUserDays } from './study';
import { intervalOf } from './userDraws';

/** Mean active days of a user in a week, counted from an onset. */
export interface StudyWeek {
  /** 0 is the week that begins with the onset. */
  readonly week: number;
  readonly impacted: number;
  readonly rest: number;
}

/** How the impacted users went on after an onset, against the rest. */
export interface EventStudy {
  readonly weeks: readonly StudyWeek[];
  readonly impactedUsers: number;
  readonly restUsers: number;
  /** The change of the impacted users' active days beyond that of the rest, as a share: -0.1 is a tenth fewer. */
  readonly change: Interval;
  /** The chance of as large a fall with users at random in the impacted's place. */
  readonly pValue: number;
  /** That of so large a drift apart, either way, in the weeks before: small where both did not go alike anyway. */
  readonly driftBefore: number;
}

const mostWeeks = 8;
const draws = 199;

/**
 * Differences in differences around an onset, of users who had been active in the four weeks before it, so that new ones
 * and those long gone sway neither side; by ratios, as segments differ in how active they are. `impacted` is 1 for each
 * such user. Luck is measured by permuting which users are impacted: whole users, as their weeks are alike.
 */
export function* eventStudy(
  days: UserDays,
  impacted: Uint8Array,
  { onset, first, last }: { readonly onset: number; readonly first: number; readonly last: number },
): Steps<EventStudy | NoLink> {
  const before = Math.min(mostWeeks, Math.floor((onset - first) / 7));
  const after = Math.min(mostWeeks, Math.floor((last + 1 - onset) / 7));
  if (before < 3 || after < 1)
    return {
      reason: l10n.t(
        'it takes three weeks before the onset and one after: there are {0} and {1}',
        Math.max(0, before),
        Math.max(0, after),
      ),
    };
  const cohort = yield* weeklyDays(days, onset, before, after);
  const labels = Uint8Array.from(cohort, ({ user }) => impacted[user]!);
  const impactedUsers = labels.reduce((sum, is) => sum + is, 0);
  const restUsers = labels.length - impactedUsers;
  if (Math.min(impactedUsers, restUsers) < fewestUserDays)
    return {
      reason: l10n.t(
        'too few users were active before the onset: {0} impacted and {1} not (it takes {2} of each)',
        impactedUsers,
        restUsers,
        fewestUserDays,
      ),
    };
  const rows = cohort.map(({ counts }) => counts);
  const weeks = weekTable(rows, labels, before);
  const seen = effectsOf(weeks, before);
  const luck = { change: new Float64Array(draws), drift: new Float64Array(draws) };
  const next = random(1, 3);
  const shuffled = labels.slice();
  for (let draw = 0; draw < draws; draw++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    const { change, drift } = effectsOf(weekTable(rows, shuffled, before), before);
    luck.change[draw] = change;
    luck.drift[draw] = drift;
    yield;
  }
  const share = (values: Float64Array, isIn: (value: number) => boolean): number =>
    (1 + values.filter(isIn).length) / (draws + 1);
  return {
    weeks,
    impactedUsers,
    restUsers,
    // What luck adds to no change, it adds to this one.
    change: intervalOf(
      Math.expm1(seen.change),
      luck.change.map((value) => Math.expm1(seen.change - value)),
    ),
    pValue: share(luck.change, (value) => value <= seen.change),
    driftBefore: share(luck.drift, (value) => Math.abs(value) >= Math.abs(seen.drift)),
  };
}

interface Member {
  readonly user: number;
  /** Active days by week. */
  readonly counts: Uint8Array;
}

function* weeklyDays({ users, start, day }: UserDays, onset: number, before: number, after: number): Steps<Member[]> {
  const cohort: Member[] = [];
  const from = onset - 7 * before;
  for (let user = 0; user < users; user++) {
    if (user % 4096 === 0) yield;
    const counts = new Uint8Array(before + after);
    let isActive = false;
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      if (day[i]! >= onset - 28 && day[i]! < onset) isActive = true;
      const week = Math.floor((day[i]! - from) / 7);
      if (week >= 0 && week < counts.length) counts[week]!++;
    }
    if (isActive) cohort.push({ user, counts });
  }
  return cohort;
}

function weekTable(rows: readonly Uint8Array[], labels: Uint8Array, before: number): readonly StudyWeek[] {
  const length = rows[0]?.length ?? 0;
  const sums = [new Float64Array(length), new Float64Array(length)];
  const users = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const side = sums[labels[i]!]!;
    const counts = rows[i]!;
    users[labels[i]!]!++;
    for (let week = 0; week < length; week++) side[week]! += counts[week]!;
  }
  return Array.from({ length }, (_, week) => ({
    week: week - before,
    impacted: sums[1]![week]! / Math.max(1, users[1]!),
    rest: sums[0]![week]! / Math.max(1, users[0]!),
  }));
}

/** The logarithm of the ratio of ratios, and how far the sides went apart from the first half of the weeks before to the second. */
function effectsOf(weeks: readonly StudyWeek[], before: number): { readonly change: number; readonly drift: number } {
  const log = (from: number, to: number): number => {
    const part = weeks.slice(from, to);
    const mean = (side: 'impacted' | 'rest'): number =>
      part.reduce((sum, week) => sum + week[side], 1e-9) / part.length;
    return Math.log(mean('impacted') / mean('rest'));
  };
  const half = Math.floor(before / 2);
  return { change: log(before, weeks.length) - log(0, before), drift: log(half, before) - log(0, half) };
}
