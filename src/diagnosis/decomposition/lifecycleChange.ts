import { type Steps, stretch } from '../../engine/columnar/steps';
import { type Estimate, estimateOf } from '../estimate';
import type { UserDays } from '../userDays/userDays';
import type { Windows } from './windowsAround';

export type LifecyclePart = 'new' | 'retained' | 'resurrected' | 'dormant';

/** The change of daily active users between two windows, by what became of the users; the parts add up to it. */
export interface LifecycleChange {
  /** Mean daily users of the window before. */
  readonly before: number;
  readonly after: number;
  /** In daily users; of retained users it is what they come more or less often. */
  readonly parts: Readonly<Record<LifecyclePart, Estimate>>;
  /** How many users are in each part. */
  readonly users: Readonly<Record<LifecyclePart, number>>;
  /** Whether the log tells resurrected users from new ones: it begins before the window does. */
  readonly knowsResurrected: boolean;
}

const parts = ['new', 'retained', 'resurrected', 'dormant'] as const;

/**
 * Daily users of two windows: new (first seen after the window before), retained (in both), resurrected (in the later
 * one, and sometime before the earlier one), dormant (in the earlier one only). Intervals are of users drawn with all of
 * their days. Source: growth accounting (J. Hsu, Social Capital 2015), by active days instead of users.
 */
export function* lifecycleChange({ users, start, day }: UserDays, { before, after }: Windows): Steps<LifecycleChange> {
  const sums = { new: 0, retained: 0, resurrected: 0, dormant: 0 };
  const squares = { ...sums };
  const counts = { ...sums };
  const all = [0, 0] as [number, number];
  for (let user = 0; user < users; user++) {
    if (user % (stretch >> 4) === 0) yield;
    const begin = start[user]!;
    let [had, has] = [0, 0];
    for (let i = begin; i < start[user + 1]!; i++) {
      const at = day[i]!;
      if (at >= before.from && at < before.to) had++;
      else if (at >= after.from && at < after.to) has++;
    }
    if (had + has === 0) continue;
    const part = had > 0 ? (has > 0 ? 'retained' : 'dormant') : day[begin]! < before.from ? 'resurrected' : 'new';
    const by = has / (after.to - after.from) - had / (before.to - before.from);
    sums[part] += by;
    squares[part] += by * by;
    counts[part]++;
    all[0] += had;
    all[1] += has;
  }
  const estimates = parts.map((part) => [part, estimateOf(sums[part], Math.sqrt(squares[part]))]);
  return {
    before: all[0] / (before.to - before.from),
    after: all[1] / (after.to - after.from),
    parts: Object.fromEntries(estimates) as Record<LifecyclePart, Estimate>,
    users: counts,
    knowsResurrected: before.from > 0,
  };
}
