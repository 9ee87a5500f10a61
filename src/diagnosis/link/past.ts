import type { Steps } from '../../engine/columnar/steps';
import type { UserDays } from '../userDays/userDays';

/** What was before each user-day, and what came after: an entry for each. */
export interface Past {
  /** How active the user had been: places below `pastPlaces`, by days in the 28 before, and how long ago the last was. */
  readonly activity: Uint8Array;
  /** The same a week earlier, by days in the 28 before that week alone: 0 for who was not seen before it. */
  readonly earlier: Uint8Array;
  /** Whether the user had met errors: places below 4, by how many days in the week and the four weeks before. */
  readonly metErrors: Uint8Array;
  /** Mean tries of the days in the 28 before, rounded; 0 where there are none. */
  readonly usualTries: Uint8Array;
  /** 1 where the user was active in the 7 days before. */
  readonly cameBefore: Uint8Array;
  /** 1 where the user is active in the 7 days after, as far as the log goes. */
  readonly comesBack: Uint8Array;
  /** Days until then, 7 where it takes longer. */
  readonly waited: Uint8Array;
  /** Active days in the first, second, third and fourth week after, as far as the log goes. */
  readonly weeksAfter: readonly Uint8Array[];
}

export const pastPlaces = 26;
export const earlierPlaces = 10;
const lookback = 28;
const week = 7;

/** Counts the active days before and after each user-day. `exposed` is 1 for days with an error. */
export function* pastOf({ users, start, day }: UserDays, exposed: Uint8Array, tries: Uint32Array): Steps<Past> {
  const entries = day.length;
  const column = (): Uint8Array => new Uint8Array(entries);
  const [activity, earlier, metErrors, usualTries] = [column(), column(), column(), column()];
  const [cameBefore, comesBack, waited] = [column(), column(), column()];
  const weeksAfter = [column(), column(), column(), column()];
  const ends = new Uint32Array(weeksAfter.length + 1);
  for (let user = 0; user < users; user++) {
    if (user % 1024 === 0) yield;
    const from = start[user]!;
    const to = start[user + 1]!;
    // The first entries of the 28 days, of the 7, and of the 28 before those; sums over the entries of the windows.
    let [month, recent, former] = [from, from, from];
    let [tried, metInMonth, metInWeek] = [0, 0, 0];
    ends.fill(from);
    for (let i = from; i < to; i++) {
      const today = day[i]!;
      if (i > from) {
        tried += Math.min(tries[i - 1]!, 20);
        metInMonth += exposed[i - 1]!;
        metInWeek += exposed[i - 1]!;
      }
      for (; day[month]! < today - lookback; month++) {
        tried -= Math.min(tries[month]!, 20);
        metInMonth -= exposed[month]!;
      }
      for (; day[recent]! < today - week; recent++) metInWeek -= exposed[recent]!;
      while (day[former]! < today - lookback - week) former++;
      const days = i - month;
      activity[i] = i === from ? 0 : days === 0 ? 1 : 2 + 3 * levelOf(days) + gapPlace(today - day[i - 1]!);
      earlier[i] = recent === from ? 0 : 1 + (recent > former ? 1 + levelOf(recent - former) : 0);
      metErrors[i] = metInWeek > 1 ? 3 : metInWeek === 1 ? 2 : metInMonth > 0 ? 1 : 0;
      usualTries[i] = days === 0 ? 0 : Math.round(tried / days);
      cameBefore[i] = recent < i ? 1 : 0;
      const wait = i + 1 < to ? day[i + 1]! - today : week + 1;
      comesBack[i] = wait <= week ? 1 : 0;
      waited[i] = Math.min(week, wait);
      ends[0] = i + 1;
      for (let k = 0; k < weeksAfter.length; k++) {
        let end = Math.max(ends[k + 1]!, ends[k]!);
        while (end < to && day[end]! <= today + week * (k + 1)) end++;
        ends[k + 1] = end;
        weeksAfter[k]![i] = end - ends[k]!;
      }
    }
  }
  return { activity, earlier, metErrors, usualTries, cameBefore, comesBack, waited, weeksAfter };
}

/** The place, below 8, of a number of days from 1 to 28. */
const levelOf = (days: number): number =>
  days <= 2 ? days - 1 : days <= 4 ? 2 : days <= 7 ? 3 : days <= 12 ? 4 : days <= 17 ? 5 : days <= 22 ? 6 : 7;

const gapPlace = (gap: number): number => (gap <= 3 ? 0 : gap <= 7 ? 1 : 2);
