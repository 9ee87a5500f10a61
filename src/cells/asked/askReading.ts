import { measureOf } from '../../measures/catalogue';
import { type Change, changeOf } from '../../measures/change';
import { partsAt } from '../../measures/finish';
import { isRelative, type MeasureId, partsOf } from '../../measures/measure';
import { clip, type DayRange } from '../../model/calendar';
import { type Compared, comparedPeriod, withPeriod } from '../../model/comparison';
import type { LogInfo } from '../../model/logInfo';
import type { PartId, Query, ResultTable } from '../../model/query';
import { type Clause, periodOf } from '../../model/selection';
import { isKnown } from '../isKnown';
import { toldValue } from '../toldValue';

/** A measure of what was asked about, before and now; `null` where the log does not tell it. */
export interface AskedNumber {
  readonly id: MeasureId;
  readonly value: number | null;
  readonly before: number | null;
  readonly change: Change | null;
}

export interface AskedAnswer {
  readonly numbers: readonly AskedNumber[];
  /** The equally long period before, or why nothing is compared. */
  readonly compared: Compared;
}

const headline: readonly MeasureId[] = ['mau', 'stickiness', 'error_rate'];

/** What is told where no measure was asked for: the triangle's own that the log knows, else how many events there are. */
export function measuresAsked(asked: readonly MeasureId[], log: LogInfo): readonly MeasureId[] {
  const known = headline.filter((id) => isKnown(measureOf(id), log));
  return asked.length > 0 ? asked : known.length > 0 ? known : ['events'];
}

/** The queries behind the measures of some clauses: of them, and of the whole that they are a share of, now and before. */
export function askedQueries(
  measures: readonly MeasureId[],
  clauses: readonly Clause[],
  log: LogInfo,
): readonly Query[] {
  const compared = comparedPeriod({ kind: 'previous' }, clauses, log.calendar);
  const now = pair(measures, clauses);
  return 'from' in compared ? [...now, ...pair(measures, withPeriod(clauses, compared))] : now;
}

/** @param tables of `askedQueries` */
export function askedAnswer(
  measures: readonly MeasureId[],
  clauses: readonly Clause[],
  tables: readonly ResultTable[],
  log: LogInfo,
): AskedAnswer {
  const { calendar } = log;
  const compared = comparedPeriod({ kind: 'previous' }, clauses, calendar);
  const [now, whole, then, wholeThen] = tables;
  const value = (id: MeasureId, of: ResultTable | undefined, all: ResultTable | undefined, days: DayRange) => {
    return of && all ? toldValue(id, log, days, partsAt(of, 0), partsAt(all, 0)) : null;
  };
  const days = (period: DayRange | null): DayRange => clip({ from: 0, to: calendar.days }, period, calendar.firstDay);
  return {
    compared,
    numbers: measures.map((id) => {
      const is = value(id, now, whole, days(periodOf(clauses)));
      const before = 'from' in compared ? value(id, then, wholeThen, days(compared)) : null;
      // Of what can be below none, as excess errors can, no ratio says anything.
      const isRatio = (is ?? 0) >= 0 && (before ?? 0) >= 0;
      return { id, value: is, before, change: isRatio ? changeOf(measureOf(id), before, is) : null };
    }),
  };
}

function pair(measures: readonly MeasureId[], clauses: readonly Clause[]): readonly Query[] {
  const parts = (of: readonly MeasureId[]): readonly PartId[] => [
    ...new Set(of.flatMap((id) => partsOf(measureOf(id)))),
  ];
  const shares = parts(measures.filter((id) => isRelative(measureOf(id))));
  const all = clauses.filter(({ kind }) => kind === 'period');
  return [
    { parts: parts(measures), by: [], clauses },
    { parts: shares.length > 0 ? shares : ['events'], by: [], clauses: all },
  ];
}
