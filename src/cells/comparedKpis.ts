import { measureOf } from '../measures/catalogue';
import { type Change, changeOf, rateDifference } from '../measures/change';
import type { Parts } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import type { DayRange } from '../model/calendar';
import { isoUnit } from '../model/grain';
import type { LogInfo } from '../model/logInfo';
import { toldValue } from './toldValue';

/** Measures over the period that another is compared with, and how they changed since. */
export interface ComparedKpis<Id extends MeasureId> {
  /** As the triangle writes its own period. */
  readonly period: { readonly from: string; readonly to: string };
  readonly measures: Readonly<Record<Id, number | null>>;
  readonly changes: Readonly<Record<Id, Change | null>>;
  /** 95 % interval of the difference of the error rates, as fractions. */
  readonly errorRateDifference: readonly [number, number] | null;
}

/** Of two periods, what is of each. */
interface NowAndBefore<T> {
  readonly now: T;
  readonly before: T;
}

/** Finishes measures over two periods. @param periods the earlier by day numbers, that of now by days of the calendar */
export function comparedKpis<Id extends MeasureId>(
  ids: readonly Id[],
  { now, before }: NowAndBefore<Parts>,
  periods: NowAndBefore<DayRange>,
  log: LogInfo,
): ComparedKpis<Id> {
  const { grain, firstDay } = log.calendar;
  const period = periods.before;
  const earlier = { from: period.from - firstDay, to: period.to - firstDay };
  const each = <T>(make: (id: Id) => T): Record<Id, T> =>
    Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, T>;
  const counts = (parts: Parts) => ({ errors: parts('errors'), events: parts('events') });
  return {
    period: { from: isoUnit(period.from, grain), to: isoUnit(period.to, grain) },
    measures: each((id) => toldValue(id, log, earlier, before)),
    changes: each((id) =>
      changeOf(measureOf(id), toldValue(id, log, earlier, before), toldValue(id, log, periods.now, now)),
    ),
    errorRateDifference: log.inference.roles.outcome ? rateDifference(counts(before), counts(now)) : null,
  };
}
