import { measureOf } from '../measures/catalogue';
import { finish, type Parts, partsAt } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import { tells } from '../measures/tells';
import { formatValue } from '../model/format';
import type { Grain } from '../model/grain';
import { plural } from '../model/plural';
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
  title: 'Lifecycle',

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
    const length = days === 1 ? grain : `${days} ${plural(days, grain)}`;
    return (
      `The last ${length}, ${last.from} to before ${last.to}: ${text(last.users)} ${plural(last.users, 'user')}, ${text(last.new_users)} new, ` +
      `${text(last.retained_users)} retained, ${text(last.resurrected_users)} resurrected; ${text(last.dormant_users)} dormant. ` +
      `Quick ratio over all intervals: ${formatValue(quick_ratio, quickRatio.format, locale)}. ${censoredWords(knownFrom)}${isSegment ? segmentWords : ''}`
    );
  },
};

const quickRatio = measureOf('quick_ratio');

/** What is to be said of the beginning of a log wherever users are called new. */
export const censoredWords = (knownFrom: string): string =>
  `Who is new is told from ${knownFrom} on: before, everyone looks new in a log.`;
/** What stands in the place of figures where the log is too short to have a user who is known to be new. */
export const missingNew = (knownFrom: string, grain: Grain): string =>
  `No user of the period is known to be new: before ${knownFrom} everyone looks new in this log. Open a longer one, or count by shorter intervals than ${grain === 'day' ? 'these' : `these of ${grain}s`}.`;
export const segmentWords = ' Users are new to, and away from, the segment that is selected.';
