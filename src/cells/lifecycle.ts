import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { finish, type Parts, partsAt } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import { tells } from '../measures/tells';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';
import type { Grain } from '../model/grain';
import type { PartId } from '../model/query';
import type { Cell } from './cell';
import { type ComingBack, type ComingBackParams, comingBack, intervalsFor, type Span, spansOf } from './comingBack';
import { toldValue } from './toldValue';

/** The users of one interval. `null`: the log does not tell, as it begins too late. */
export interface LifecycleInterval extends Span {
  readonly users: number;
  readonly new_users: number | null;
  readonly retained_users: number | null;
  readonly resurrected_users: number | null;
  readonly dormant_users: number | null;
  readonly quick_ratio: number | null;
}

/** What is told of an interval, in display order. */
export const lifecycleMeasures = [
  'users',
  'new_users',
  'retained_users',
  'resurrected_users',
  'dormant_users',
  'quick_ratio',
] as const;

export interface LifecycleAnswer extends ComingBack {
  /** Consecutive, the last one ending with the last full day of the period. */
  readonly intervals: readonly LifecycleInterval[];
  /** (new + resurrected) ÷ dormant over all intervals that tell them. */
  readonly quick_ratio: number | null;
}

const parts: readonly PartId[] = ['users', 'new_users', 'retained_users', 'resurrected_users', 'dormant_users'];

/** Who came, stayed, came back and left, interval by interval. */
export const lifecycle: Cell<ComingBackParams, LifecycleAnswer> = {
  title: l10n.t('Lifecycle'),

  queries(params, context) {
    const intervals = intervalsFor(context, params);
    if (comingBack(context, intervals).missing !== null) return [];
    return [{ parts, by: [{ kind: 'interval', ...intervals }], clauses: context.selection.clauses }];
  },

  answer(params, [table], context) {
    const intervals = intervalsFor(context, params);
    const { calendar } = context.log;
    const base = comingBack(context, intervals);
    if (!table) return { ...base, intervals: [], quick_ratio: null };
    const known: Parts[] = [];
    const all = spansOf(intervals, calendar).map((span, i): LifecycleInterval => {
      const of = partsAt(table, i);
      const from = intervals.from + i * intervals.days;
      const period = { from, to: from + intervals.days };
      if (tells(quickRatio, period, calendar)) known.push(of);
      const value = (id: MeasureId): number | null => toldValue(id, context.log, period, of);
      return {
        ...span,
        users: of('users'),
        new_users: value('new_users'),
        retained_users: value('retained_users'),
        resurrected_users: value('resurrected_users'),
        dormant_users: value('dormant_users'),
        quick_ratio: value('quick_ratio'),
      };
    });
    const total: Parts = (part) => known.reduce((sum, of) => sum + of(part), 0);
    return { ...base, intervals: all, quick_ratio: finish(quickRatio, total) };
  },

  words({ intervals, days, grain, missing, quick_ratio, knownFrom, isSegment }, locale) {
    const last = intervals.at(-1);
    if (missing !== null || !last) return missing ?? '';
    const text = (n: number | null): string => formatValue(n, { kind: 'count' }, locale);
    const came = l10n.t(
      '{0}, {1} to before {2}: {3}, {4} new, {5} retained, {6} resurrected; {7} dormant.',
      lastWords(days, grain),
      last.from,
      last.to,
      counted.users(last.users, locale),
      text(last.new_users),
      text(last.retained_users),
      text(last.resurrected_users),
      text(last.dormant_users),
    );
    const ratio = l10n.t('Quick ratio over all intervals: {0}.', formatValue(quick_ratio, quickRatio.format, locale));
    return withSegment([came, ratio, censoredWords(knownFrom)].join(' '), isSegment);
  },
};

function lastWords(days: number, grain: Grain): string {
  if (grain === 'day') return days === 1 ? l10n.t('The last day') : l10n.t('The last {0} days', days);
  if (grain === 'hour') return days === 1 ? l10n.t('The last hour') : l10n.t('The last {0} hours', days);
  return days === 1 ? l10n.t('The last minute') : l10n.t('The last {0} minutes', days);
}

const quickRatio = measureOf('quick_ratio');

/** What is to be said of the beginning of a log wherever users are called new. */
export const censoredWords = (knownFrom: string): string =>
  l10n.t('Who is new is told from {0} on: before, everyone looks new in a log.', knownFrom);
/** What stands in the place of figures where the log is too short to have a user who is known to be new. */
export function missingNew(knownFrom: string, grain: Grain): string {
  if (grain === 'day')
    return l10n.t(
      'No user of the period is known to be new: before {0} everyone looks new in this log. Open a longer one, or count by shorter intervals than these.',
      knownFrom,
    );
  if (grain === 'hour')
    return l10n.t(
      'No user of the period is known to be new: before {0} everyone looks new in this log. Open a longer one, or count by shorter intervals than these of hours.',
      knownFrom,
    );
  return l10n.t(
    'No user of the period is known to be new: before {0} everyone looks new in this log. Open a longer one, or count by shorter intervals than these of minutes.',
    knownFrom,
  );
}

/** What is to be said of users where a segment is selected, behind other sentences. */
export const segmentWords = ` ${l10n.t('Users are new to, and away from, the segment that is selected.')}`;

export const withSegment = (words: string, isSegment: boolean): string => (isSegment ? words + segmentWords : words);
