import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { lookBackDays, toldFrom } from '../measures/tells';
import { type Calendar, clip } from '../model/calendar';
import { type Grain, isoUnit } from '../model/grain';
import { endOf, type Intervals, intervalsOf } from '../model/intervals';
import { periodOf } from '../model/selection';
import type { CellContext } from './cell';

/** The lengths of intervals by which users are seen to come back. */
export type IntervalDays = 1 | 7 | 30;
export const intervalDays: readonly IntervalDays[] = [1, 7, 30];

/** How a question about users who come back is cut into intervals; without a length, one that suits the period is taken. */
export interface ComingBackParams {
  readonly days?: IntervalDays;
}

/** Days of an interval: YYYY-MM-DD, half-open; of hours or minutes in a log that is no longer. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What an answer about users who come back rests on. */
export interface ComingBack {
  readonly days: IntervalDays;
  /** What is called a day is so long. */
  readonly grain: Grain;
  /** So many days after its first full day a log tells who is new; before, everyone looks it. */
  readonly lookBackDays: number;
  /** The first day on which it does. */
  readonly knownFrom: string;
  /** Whether a segment is selected: a user is new, or away, to the segment then, whatever they do elsewhere. */
  readonly isSegment: boolean;
  /** Why there is no answer and what helps; `null` where there is one. */
  readonly missing: string | null;
}

/** The intervals of the period: as asked for, or of 1 day up to two weeks, of 7 days up to half a year, else of 30. */
export function intervalsFor(
  { log, selection }: CellContext,
  { days }: ComingBackParams,
): Intervals & { days: IntervalDays } {
  const period = periodOf(selection.clauses);
  const { from, to } = clip(log.calendar.full, period, log.calendar.firstDay);
  const length = days ?? (to - from <= 14 ? 1 : to - from <= 182 ? 7 : 30);
  return { ...intervalsOf(log.calendar, period, length), days: length };
}

/** The frame of an answer. */
export function comingBack(context: CellContext, intervals: ReturnType<typeof intervalsFor>): ComingBack {
  const { calendar } = context.log;
  return {
    days: intervals.days,
    grain: calendar.grain,
    lookBackDays: lookBackDays(calendar),
    knownFrom: isoUnit(calendar.firstDay + toldFrom(measureOf('new_users'), intervals.days, calendar), calendar.grain),
    isSegment: context.selection.clauses.some((clause) => clause.kind === 'points'),
    missing: missingUsers(context) ?? missingIntervals(intervals, calendar.grain),
  };
}

/** Why nothing can be said of users, with the remedy; `null` where it can. */
export const missingUsers = ({ log }: Pick<CellContext, 'log'>): string | null =>
  log.inference.roles.user.length > 0 ? null : l10n.t('No field tells users apart: Edit Fields… lets you choose one.');

const missingIntervals = ({ days, count }: ReturnType<typeof intervalsFor>, grain: Grain): string | null => {
  if (count > 0) return null;
  if (days === 1) return noFullUnit[grain];
  if (grain === 'day')
    return l10n.t('The period has no {0} full days in a row: choose a longer one, or shorter intervals.', days);
  if (grain === 'hour')
    return l10n.t('The period has no {0} full hours in a row: choose a longer one, or shorter intervals.', days);
  return l10n.t('The period has no {0} full minutes in a row: choose a longer one, or shorter intervals.', days);
};

/** Why nothing can be said of a period without a full day. */
export const noFullUnit: Readonly<Record<Grain, string>> = {
  day: l10n.t('The period has no full day: choose a longer one.'),
  hour: l10n.t('The period has no full hour: choose a longer one.'),
  minute: l10n.t('The period has no full minute: choose a longer one.'),
};

/** The days of each interval. */
export const spansOf = ({ from, days, count }: Intervals, { firstDay, grain }: Calendar): readonly Span[] =>
  Array.from({ length: count }, (_, i) => ({
    from: isoUnit(firstDay + from + i * days, grain),
    to: isoUnit(firstDay + endOf({ from, days, count: i + 1 }), grain),
  }));
