import { measureOf } from '../measures/catalogue';
import { type Change, changeOf, rateDifference } from '../measures/change';
import { finish, type Parts } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import { isoUnit } from '../model/grain';
import type { LogInfo } from '../model/logInfo';
import { isKnown } from './isKnown';

/** Measures over the period that another is compared with, and how they changed since. */
export interface ComparedKpis<Id extends MeasureId> {
  /** As the triangle writes its own period. */
  readonly period: { readonly from: string; readonly to: string };
  readonly measures: Readonly<Record<Id, number | null>>;
  readonly changes: Readonly<Record<Id, Change | null>>;
  /** 95 % interval of the difference of the error rates, as fractions. */
  readonly errorRateDifference: readonly [number, number] | null;
}

/** Finishes measures over two periods. @param period day numbers of the earlier */
export function comparedKpis<Id extends MeasureId>(
  ids: readonly Id[],
  { now, before, period }: { now: Parts; before: Parts; period: { readonly from: number; readonly to: number } },
  log: LogInfo,
): ComparedKpis<Id> {
  const { grain } = log.calendar;
  const value = (id: Id, parts: Parts): number | null =>
    isKnown(measureOf(id), log) ? finish(measureOf(id), parts) : null;
  const each = <T>(make: (id: Id) => T): Record<Id, T> =>
    Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, T>;
  const counts = (parts: Parts) => ({ errors: parts('errors'), events: parts('events') });
  return {
    period: { from: isoUnit(period.from, grain), to: isoUnit(period.to, grain) },
    measures: each((id) => value(id, before)),
    changes: each((id) => changeOf(measureOf(id), value(id, before), value(id, now))),
    errorRateDifference: log.inference.roles.outcome ? rateDifference(counts(before), counts(now)) : null,
  };
}
