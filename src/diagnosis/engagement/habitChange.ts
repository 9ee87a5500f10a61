import type { Steps } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import { type Estimate, estimateOf } from '../estimate';
import type { UserDays } from '../userDays/userDays';

/** Whether the same users come less than they did, against how the same users usually go on. */
export interface HabitChange {
  /** Users who were active in the window before, and in the one before that. */
  readonly users: number;
  /** Length of the window before, and of that after, in days. */
  readonly before: number;
  readonly after: number;
  /** Their active days a day after, as a share of those before. */
  readonly kept: number;
  /** The same share of the users of earlier days, with the same windows. */
  readonly usual: number;
  /** kept ÷ usual − 1: -0.1 where a tenth of what is usual is missing. Users are drawn with all of their days. */
  readonly change: Estimate;
}

const tooShort = { reason: 'The days before the change are too few to tell how users go on as a rule.' };
const longestBefore = 28;
const longestAfter = 84;
const shortest = 7;

/**
 * How the users that there were go on after a day, against those of earlier days. Newcomers are in neither, so that a
 * fall of daily users for want of new ones is no change of habit; what usually wears off is in both. Users are settled by
 * the same two windows for all days: whoever was seen at all would be the more frequent of them early in a log.
 */
export function* habitChange(
  { users, days, start, day }: UserDays,
  full: DayRange,
  { onset, until }: { readonly onset: number; readonly until: number | null },
): Steps<HabitChange | { readonly reason: string }> {
  const before = Math.min(longestBefore, Math.floor((onset - full.from) / 4));
  const after = Math.min((until ?? full.to) - onset, longestAfter, onset - full.from - 2 * before);
  // Whole weeks, so that no weekday is more often in the one than in the other.
  const whole = (length: number): number => (length >= shortest ? length - (length % shortest) : length);
  const [w, h] = [whole(before), until === null ? whole(after) : after];
  if (w < shortest || h < 1) return tooShort;
  const anchors: number[] = [];
  const last = onset - shortest * Math.ceil(h / shortest);
  for (let at = last; at - 2 * w >= full.from; at -= shortest) anchors.push(at);
  if (anchors.length === 0) return tooShort;
  const own = new Float64Array(users * 4);
  const total = [0, 0, 0, 0];
  const seen = new Uint32Array(days + 1);
  let settled = 0;
  for (let user = 0; user < users; user++) {
    if (user % 1024 === 0) yield;
    const begin = start[user]!;
    const end = start[user + 1]!;
    if (begin === end) continue;
    let i = begin;
    for (let at = 0; at < days; at++) {
      while (i < end && day[i]! < at) i++;
      seen[at] = i;
    }
    seen[days] = end;
    const count = (from: number, to: number): number => seen[to]! - seen[from]!;
    const add = (at: number, place: number): void => {
      if (count(at - 2 * w, at - w) === 0 || count(at - w, at) === 0) return;
      own[4 * user + place]! += count(at - w, at);
      own[4 * user + place + 1]! += count(at, at + h);
    };
    add(onset, 0);
    if (own[4 * user]! > 0) settled++;
    for (const at of anchors) add(at, 2);
    for (let p = 0; p < 4; p++) total[p]! += own[4 * user + p]!;
  }
  const [a = 0, b = 0, c = 0, d = 0] = total;
  if (a === 0 || b === 0 || c === 0 || d === 0) return { reason: 'No settled user was active before the change.' };
  const kept = b / h / (a / w);
  const usual = d / h / (c / w);
  let square = 0;
  for (let u = 0; u < users; u++) {
    const at = 4 * u;
    square += (own[at + 1]! / b - own[at]! / a - own[at + 3]! / d + own[at + 2]! / c) ** 2;
  }
  const ratio = kept / usual;
  return { users: settled, before: w, after: h, kept, usual, change: estimateOf(ratio - 1, ratio * Math.sqrt(square)) };
}
