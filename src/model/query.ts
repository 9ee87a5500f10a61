import type { Intervals } from './intervals';
import type { Clause, PointsClause } from './selection';

/**
 * What an engine can count: the closed set from which every measure is finished. Each has one rendering as SQL and
 * one as a kernel. `users` counts and `*_user_days` count distinct users, never the events without a user.
 */
export const partIds = [
  /** events of the period */
  'events',
  /** events of the period whose outcome is error */
  'errors',
  /** distinct users of the period */
  'users',
  /** distinct users of the period with at least one error */
  'impacted_users',
  /** sum over the period's full days of the distinct users of that day */
  'user_days',
  /** the same, over the period's complete days */
  'complete_user_days',
  /** sum over the period's complete days of the distinct users of the trailing window ending that day */
  'window_user_days',
  /** sum over the period's week-complete days of the distinct users of that day */
  'week_complete_user_days',
  /** sum over the period's week-complete days of the distinct users of the trailing 7 days */
  'week_user_days',
  /** the same, over the days that are both complete and week-complete */
  'both_week_user_days',
  /** as `window_user_days`, over the days that are both complete and week-complete */
  'both_window_user_days',
  /** users of the period who have no earlier event in the log */
  'new_users',
  /** users of the period and of the equally many days right before it */
  'retained_users',
  /** users of the period who were not there in the equally many days right before it, but earlier */
  'resurrected_users',
  /** users of the equally many days right before the period who are not of the period */
  'dormant_users',
  /** full days of the period */
  'full_days',
  /** complete days of the period: those whose whole MAU window lies in the full days of the log */
  'complete_days',
  /** week-complete days of the period: those whose whole 7 days lie in the full days of the log */
  'week_complete_days',
] as const;
export type PartId = (typeof partIds)[number];

/**
 * One axis of a grouping. A dimension: one group a member, in member order, or with `top`, the first `top` members and
 * then one group "(other)" for the rest, if the rest is more than one member.
 *
 * Two axes make periods; a query has one of them at most, and the period of its clauses limits but `events`, `errors`,
 * `users` and `impacted_users`. `day`: one group a day of the log, and each day is a period of its own (so every day
 * counts as full and complete; whether it is, the calendar tells). `interval`: one group an interval, a period of its own.
 *
 * The others place users, with all their events, by the days of the events that the clauses and the other dimensions of
 * the grouping leave them, whatever the period; events without a user, and of users without a place, are in no group.
 * `first_interval`: the interval of the user's first day. `last_interval`: of the last day before the intervals end.
 * `active_days`: group k is of the users active on exactly k of the days [from, to).
 * `errors_inside`: group k is of the users whose errors in the period of the clauses all match `inside`, and who have
 * exactly k of them, in the last group `most` or more; a user with an error outside has no place.
 */
export type Axis = PeriodAxis | UserAxis | { readonly kind: 'dimension'; readonly name: string; readonly top?: number };
export type PeriodAxis = { readonly kind: 'day' } | ({ readonly kind: 'interval' } & Intervals);
export type UserAxis =
  | ({ readonly kind: 'first_interval' } & Intervals)
  | ({ readonly kind: 'last_interval' } & Intervals)
  | { readonly kind: 'active_days'; readonly from: number; readonly to: number }
  | { readonly kind: 'errors_inside'; readonly inside: readonly PointsClause[]; readonly most: number };

export const isPeriodAxis = (axis: Axis): axis is PeriodAxis => axis.kind === 'day' || axis.kind === 'interval';
export const isUserAxis = (axis: Axis): axis is UserAxis => axis.kind !== 'dimension' && !isPeriodAxis(axis);

export interface Query {
  readonly parts: readonly PartId[];
  readonly by: readonly Axis[];
  readonly clauses: readonly Clause[];
  /** Where given, what matches all of these is left out: the rest of a segment. */
  readonly outside?: readonly PointsClause[];
}

/** The answer: dense groups in row-major order of the axes; `sizes[i]` groups along axis i; a number per part and group. */
export interface ResultTable {
  readonly sizes: readonly number[];
  readonly parts: Readonly<Partial<Record<PartId, Float64Array>>>;
}

/** How many groups an axis over a dimension of `members` members has. */
export const axisSize = (members: number, top: number | undefined): number =>
  top === undefined || members <= top + 1 ? members : top + 1;
