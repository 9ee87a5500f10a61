import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { tells } from '../measures/tells';
import { formatValue } from '../model/format';
import type { Grain } from '../model/grain';
import type { ResultTable } from '../model/query';
import type { Cell } from './cell';
import { type ComingBack, type ComingBackParams, comingBack, intervalsFor, type Span, spansOf } from './comingBack';
import { censoredWords, missingNew, withSegment } from './lifecycle';

/** Users of a cohort so many intervals after its own. `null`: those intervals have not gone by yet. */
export interface Retained {
  /** Active in just that interval. */
  readonly users: number | null;
  readonly rate: number | null;
  /** Active in that interval or a later one of the period. */
  readonly unbounded_users: number | null;
  readonly unbounded_rate: number | null;
}

/** The users whose first activity is in an interval. */
export interface Cohort extends Span {
  readonly users: number;
  /** True where the log begins too late to tell whether they were new: they are left out of the means. */
  readonly censored: boolean;
  /** By intervals since the cohort's own, which is the first. */
  readonly retained: readonly Retained[];
}

export interface RetentionAnswer extends ComingBack {
  readonly cohorts: readonly Cohort[];
  /** Of all users of the cohorts that are not censored and whose interval has gone by. */
  readonly mean: readonly Pick<Retained, 'rate' | 'unbounded_rate'>[];
}

export interface RetentionParams extends ComingBackParams {
  /** Shows who was active in an interval or a later one, in the place of who was active in just that one. */
  readonly unbounded?: boolean;
}

/** Who comes back how long after: cohorts by the interval of their first activity. */
export const retention: Cell<RetentionParams, RetentionAnswer> = {
  title: l10n.t('Retention'),

  queries(params, context) {
    const intervals = intervalsFor(context, params);
    if (comingBack(context, intervals).missing !== null) return [];
    const { clauses } = context.selection;
    const first = { kind: 'first_interval', ...intervals } as const;
    return [
      { parts: ['users'], by: [first, { kind: 'interval', ...intervals }], clauses },
      { parts: ['users'], by: [first, { kind: 'last_interval', ...intervals }], clauses },
    ];
  },

  answer(params, [active, last], context) {
    const intervals = intervalsFor(context, params);
    const base = comingBack(context, intervals);
    if (!active || !last) return { ...base, cohorts: [], mean: [] };
    const { calendar } = context.log;
    const { count } = intervals;
    const activeAt = usersAt(active, count);
    const lastAt = usersAt(last, count);
    const cohorts = spansOf(intervals, calendar).map((span, cohort): Cohort => {
      const users = activeAt(cohort, cohort);
      let left = users;
      const retained = Array.from({ length: count }, (_, n): Retained => {
        if (cohort + n >= count) return notYet;
        // A user has one last interval: who was last seen before this one does not count from here on.
        if (n > 0) left -= lastAt(cohort, cohort + n - 1);
        const here = activeAt(cohort, cohort + n);
        return { users: here, rate: ratio(here, users), unbounded_users: left, unbounded_rate: ratio(left, users) };
      });
      const from = intervals.from + cohort * intervals.days;
      const censored = !tells(measureOf('new_users'), { from, to: from + intervals.days }, calendar);
      return { ...span, users, censored, retained };
    });
    return { ...base, cohorts, mean: Array.from({ length: count }, (_, n) => meanAfter(cohorts, n)) };
  },

  words({ cohorts, mean, days, grain, missing, knownFrom, isSegment }, locale) {
    if (missing !== null) return missing;
    const told = cohorts.filter(({ censored }) => !censored).reduce((sum, { users }) => sum + users, 0);
    const percent = (rate: number | null | undefined): string =>
      formatValue(rate ?? null, { kind: 'percent', digits: 1 }, locale);
    if (told === 0) return withSegment(missingNew(knownFrom, grain), isSegment);
    const [rate, unbounded] = [percent(mean[1]?.rate), percent(mean[1]?.unbounded_rate)];
    const next = nextWords(days, grain);
    const came =
      told === 1
        ? l10n.t('Of 1 new user {0} came back {1}, {2} then or later.', rate, next, unbounded)
        : l10n.t(
            'Of {0} new users {1} came back {2}, {3} then or later.',
            formatValue(told, { kind: 'count' }, locale),
            rate,
            next,
            unbounded,
          );
    return withSegment(`${came} ${censoredWords(knownFrom)}`, isSegment);
  },
};

function nextWords(days: number, grain: Grain): string {
  if (grain === 'day') return days === 1 ? l10n.t('on the next day') : l10n.t('in the next {0} days', days);
  if (grain === 'hour') return days === 1 ? l10n.t('on the next hour') : l10n.t('in the next {0} hours', days);
  return days === 1 ? l10n.t('on the next minute') : l10n.t('in the next {0} minutes', days);
}

const notYet: Retained = { users: null, rate: null, unbounded_users: null, unbounded_rate: null };

const ratio = (users: number, of: number): number | null => (of === 0 ? null : users / of);

const usersAt =
  ({ parts }: ResultTable, count: number) =>
  (cohort: number, interval: number): number =>
    parts.users?.[cohort * count + interval] ?? 0;

function meanAfter(cohorts: readonly Cohort[], n: number): RetentionAnswer['mean'][number] {
  const told = cohorts.filter(({ censored, retained }) => !censored && retained[n]?.users !== null);
  const of = told.reduce((sum, { users }) => sum + users, 0);
  const sum = (key: 'users' | 'unbounded_users'): number =>
    told.reduce((total, { retained }) => total + (retained[n]?.[key] ?? 0), 0);
  return { rate: ratio(sum('users'), of), unbounded_rate: ratio(sum('unbounded_users'), of) };
}
