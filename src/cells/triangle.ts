import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { type Parts, partsAt } from '../measures/finish';
import { type MeasureId, partsOf } from '../measures/measure';
import { wilson } from '../measures/wilson';
import { baselineWords, otherSide } from '../model/baseline';
import { clip, type DayRange } from '../model/calendar';
import { type Compared, type Comparison, comparedPeriod, withPeriod } from '../model/comparison';
import { type Grain, isoUnit } from '../model/grain';
import type { PartId } from '../model/query';
import { periodOf } from '../model/selection';
import type { Cell, CellContext } from './cell';
import { type ComparedKpis, comparedKpis } from './comparedKpis';
import { toldValue } from './toldValue';
import { triangleWords } from './triangleWords';

export interface TriangleParams {
  /** With what the period of the selection is compared; with nothing where missing. */
  readonly comparison?: Comparison;
}

export const kpiIds = [
  'events',
  'errors',
  'error_rate',
  'users',
  'dau',
  'wau',
  'mau',
  'stickiness',
  'dau_wau',
  'wau_mau',
  'impacted_users',
  'error_free_users',
] as const satisfies readonly MeasureId[];
export type KpiId = (typeof kpiIds)[number];

/** The days of the period, one entry each, from day number `firstDay`. */
export interface DailyLines {
  readonly firstDay: number;
  readonly grain: Grain;
  readonly dau: readonly number[];
  readonly mau: readonly number[];
  readonly stickiness: readonly (number | null)[];
  readonly error_rate: readonly (number | null)[];
  /** Entries that are full and complete days: the others are drawn grey and left out of means. */
  readonly full: DayRange;
  readonly complete: DayRange;
}

/** The other side of a comparison of segments, over the same period. Changes are of the selection against it. */
export interface BesideKpis extends Omit<ComparedKpis<KpiId>, 'period'> {
  /** What it is called: "the rest", "Device: Tablet". */
  readonly name: string;
}

/** The golden triangle: Reach, Habit, Quality, and their kin. */
export interface TriangleAnswer {
  readonly measures: Readonly<Record<KpiId, number | null>>;
  readonly ci: readonly [number, number] | null;
  /** `from` and `to` are YYYY-MM-DD, or YYYY-MM-DDTHH:MM in a log of hours or minutes, half-open. */
  readonly period: {
    readonly from: string;
    readonly to: string;
    /** What is called a day is so long. */
    readonly grain: Grain;
    readonly fullDays: number;
    readonly completeDays: number;
    readonly timeZone: string;
    readonly window: string;
    readonly windowLabel: string;
    /** The days complete for WAU, and what its window is: shorter than 7 days where the log is. */
    readonly weekCompleteDays: number;
    readonly weekLabel: string;
  };
  readonly days: DailyLines;
  /** The same measures over the period compared with, or why there is none; `null` where no comparison was asked for. */
  readonly compared: ComparedKpis<KpiId> | { readonly missing: string } | null;
  /** The same measures of the other side of a comparison, or why there is none; `null` where nothing is compared. */
  readonly beside?: BesideKpis | { readonly missing: string } | null;
}

const totalParts = [...new Set(kpiIds.flatMap((id) => partsOf(measureOf(id))))];
const daily: readonly PartId[] = [
  'events',
  'errors',
  'user_days',
  'full_days',
  'complete_user_days',
  'window_user_days',
  'complete_days',
];

export const triangle: Cell<TriangleParams, TriangleAnswer> = {
  title: l10n.t('Golden triangle'),

  queries(params, context) {
    const { clauses } = context.selection;
    const compared = comparedWith(params, context);
    const other = otherSide(context.selection);
    return [
      { parts: totalParts, by: [], clauses },
      { parts: daily, by: [{ kind: 'day' }], clauses },
      ...(compared && 'from' in compared
        ? [{ parts: totalParts, by: [], clauses: withPeriod(clauses, compared) }]
        : []),
      ...(other && 'clauses' in other ? [{ parts: totalParts, by: [], ...other }] : []),
    ];
  },

  answer(params, [totals, byDay, ...others], { log, selection }) {
    if (!totals || !byDay) throw new Error('the triangle needs two tables');
    const { calendar } = log;
    const period = periodOf(selection.clauses);
    const compared = comparedWith(params, { log, selection });
    const before = compared && 'from' in compared ? others[0] : undefined;
    const other = otherSide(selection);
    const beside = other && 'clauses' in other ? others.at(-1) : undefined;
    const range = clip({ from: 0, to: calendar.days }, period, calendar.firstDay);
    const total = partsAt(totals, 0);
    const indices = Array.from({ length: range.to - range.from }, (_, i) => range.from + i);
    const line = (id: MeasureId): (number | null)[] =>
      indices.map((day) => toldValue(id, log, { from: day, to: day + 1 }, partsAt(byDay, day)));
    const within = (days: DayRange): DayRange => {
      const { from, to } = clip(days, period, calendar.firstDay);
      return { from: from - range.from, to: to - range.from };
    };
    const { mau, wau } = calendar.windows;
    const weekComplete = within(wau.complete);
    const days: DailyLines = {
      firstDay: calendar.firstDay + range.from,
      grain: calendar.grain,
      dau: line('dau').map((n) => n ?? 0),
      mau: line('mau').map((n) => n ?? 0),
      stickiness: line('stickiness'),
      error_rate: line('error_rate'),
      full: within(calendar.full),
      complete: within(mau.complete),
    };
    return {
      measures: Object.fromEntries(kpiIds.map((id) => [id, toldValue(id, log, range, total)])) as Record<
        KpiId,
        number | null
      >,
      ci: log.inference.roles.outcome ? wilson(total('errors'), total('events')) : null,
      period: {
        from: isoUnit(calendar.firstDay + range.from, calendar.grain),
        to: isoUnit(calendar.firstDay + range.to, calendar.grain),
        grain: calendar.grain,
        fullDays: days.full.to - days.full.from,
        completeDays: days.complete.to - days.complete.from,
        timeZone: calendar.timeZone,
        window: calendar.window,
        windowLabel: mau.label,
        weekCompleteDays: weekComplete.to - weekComplete.from,
        weekLabel: wau.label,
      },
      days,
      compared:
        compared && 'from' in compared && before
          ? comparedKpis(kpiIds, { now: total, before: partsAt(before, 0) }, { now: range, before: compared }, log)
          : compared && 'missing' in compared
            ? compared
            : null,
      beside:
        other && 'missing' in other
          ? other
          : beside
            ? besideKpis(total, partsAt(beside, 0), range, { log, selection })
            : null,
    };
  },

  words: triangleWords,
};

function besideKpis(now: Parts, before: Parts, days: DayRange, { log, selection }: CellContext): BesideKpis | null {
  const { firstDay, days: all } = log.calendar;
  const own = selection.baseline?.kind === 'segment' ? periodOf(selection.baseline.clauses) : null;
  const { from, to } = own ? clip({ from: 0, to: all }, own, firstDay) : days;
  const periods = { now: days, before: { from: firstDay + from, to: firstDay + to } };
  const { period: _, ...kpis } = comparedKpis(kpiIds, { now, before }, periods, log);
  return selection.baseline ? { name: baselineWords(selection.baseline, log), ...kpis } : null;
}

const comparedWith = ({ comparison }: TriangleParams, { log, selection }: CellContext): Compared | null =>
  comparison ? comparedPeriod(comparison, selection.clauses, log.calendar) : null;
