import type { Steps } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { UserDays } from '../userDays/userDays';
import { bayesFactor, believed } from './belief';
import { type Newcomers, newcomersSince, settling } from './newcomers';

/** Whether more or fewer users arrive in some days than in others. */
export interface ArrivalScan {
  /** The chance that they do. */
  readonly chance: number;
  /** The days, as indices of the calendar, half-open. */
  readonly from: number;
  readonly to: number;
  /** First visits a day in them, and in the others. */
  readonly inside: number;
  readonly outside: number;
  /** What it makes of user-days, against as many days before. */
  readonly effect: Newcomers | { readonly reason: string };
}

const shortest = 7;
/** The size of changes that are worth a word: the logarithm of a half or a double. */
const usualChange = 0.7;
const prior = 0.3;

/** Weighs a change of first visits in each stretch of days against none; `null` of a log too short for any. */
export function* arrivalScan(table: UserDays, full: DayRange): Steps<ArrivalScan | null> {
  const { users, start, day, days } = table;
  const begin = full.from + settling;
  const n = full.to - begin;
  if (n < 3 * shortest) return null;
  const first = new Float64Array(days);
  for (let user = 0; user < users; user++) if (start[user]! < start[user + 1]!) first[day[start[user]!]!]!++;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + first[begin + i]!;
  const all = sums[n]!;
  if (all === 0) return null;
  yield;
  const spread = dispersion(first.subarray(begin, full.to));
  let [sum, tried] = [0, 0];
  let best = { factor: 0, from: 0, to: n };
  for (let from = 1; from + shortest <= n; from++) {
    yield;
    for (let to = from + shortest; to <= n; to++) {
      // Stretches that end before the log does are many; each is as likely as a step only together.
      if (to < n && (to - from) % shortest !== 0) continue;
      const outside = n - (to - from);
      if (outside < shortest || from < shortest) continue;
      const a = sums[to]! - sums[from]! + 0.5;
      const b = all - a + 1;
      const change = Math.log(a / (to - from) / (b / outside));
      const factor = bayesFactor(change, Math.sqrt(spread * (1 / a + 1 / b)), usualChange);
      sum += factor;
      tried++;
      if (factor > best.factor) best = { factor, from, to };
    }
  }
  const { from, to } = best;
  const within = sums[to]! - sums[from]!;
  return {
    chance: tried > 0 ? believed(prior, sum / tried) : 0,
    from: begin + from,
    to: begin + to,
    inside: within / (to - from),
    effect: yield* newcomersSince(table, full, begin + from, begin + to),
    outside: (all - within) / Math.max(1, n - (to - from)),
  };
}

/** The variance of days around the mean of the weeks next to them, as a multiple of that of counts; at least 1. */
function dispersion(counts: Float64Array): number {
  const weeks = Math.floor(counts.length / 7);
  let [square, expected] = [0, 0];
  for (let week = 0; week < weeks; week++) {
    const own = counts.subarray(7 * week, 7 * week + 7);
    const mean = own.reduce((sum, n) => sum + n, 0) / 7;
    for (const n of own) square += ((n - mean) ** 2 * 7) / 6;
    expected += 7 * mean;
  }
  return expected > 0 ? Math.max(1, square / expected) : 1;
}
