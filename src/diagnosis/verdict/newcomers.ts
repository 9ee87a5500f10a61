import * as l10n from '@vscode/l10n';
import type { Steps } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import { type Estimate, estimateOf } from '../estimate';
import type { UserDays } from '../userDays/userDays';

/**
 * The user-days of some days by whether their users are newcomers of these days, against as many days before. Changes
 * are shares of all user-days before.
 */
export interface Newcomers {
  readonly days: number;
  /** Users who came for the first time, a day. */
  readonly before: number;
  readonly after: number;
  /** Of the user-days that there are more or fewer, those of newcomers. */
  readonly ofNew: Estimate;
  /** And those of users who had been there. */
  readonly ofOthers: Estimate;
}

/** Days at the beginning of a log in which most users are new to the log only. */
export const settling = 28;
const longest = 56;

/** What became of newcomers and of others since a day. */
export function* newcomersSince(
  { users, start, day }: UserDays,
  full: DayRange,
  from: number,
  until: number,
): Steps<Newcomers | { readonly reason: string }> {
  const most = Math.min(until - from, from - full.from - settling, longest);
  const length = most - (most % 7);
  if (length < 7) return { reason: l10n.t('in the first weeks of a log all users are new to it') };
  const sums = [0, 0];
  const counts = [0, 0];
  const squares = [0, 0];
  let before = 0;
  for (let user = 0; user < users; user++) {
    if (user % 4096 === 0) yield;
    const begin = start[user]!;
    const end = start[user + 1]!;
    if (begin === end) continue;
    const first = day[begin]!;
    if (first >= from && first < from + length) counts[1]!++;
    if (first >= from - length && first < from) counts[0]!++;
    const own = [0, 0];
    for (let i = begin; i < end; i++) {
      const at = day[i]!;
      if (at < from - length || at >= from + length) continue;
      const isAfter = at >= from;
      if (!isAfter) before++;
      const isNew = first >= (isAfter ? from : from - length);
      own[isNew ? 0 : 1]! += isAfter ? 1 : -1;
    }
    for (const part of [0, 1]) {
      sums[part]! += own[part]!;
      squares[part]! += own[part]! ** 2;
    }
  }
  if (before === 0) return { reason: l10n.t('no user was there before') };
  const part = (at: 0 | 1): Estimate => estimateOf(sums[at]! / before, Math.sqrt(squares[at]!) / before);
  return { days: length, before: counts[0]! / length, after: counts[1]! / length, ofNew: part(0), ofOthers: part(1) };
}
