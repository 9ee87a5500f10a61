import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { finish, partsAt } from '../measures/finish';
import { type MeasureId, partsOf } from '../measures/measure';
import { trailingWindow } from '../measures/trailingWindow';
import { baselineWords, otherSide } from '../model/baseline';
import type { DayRange } from '../model/calendar';
import { formatValue } from '../model/format';
import { type Grain, isoUnit } from '../model/grain';
import type { Query, ResultTable } from '../model/query';
import { type Clause, periodSource, type Selection } from '../model/selection';
import type { Cell, CellContext } from './cell';
import { isKnown } from './isKnown';

export const trendMeasures = [
  'dau',
  'wau',
  'mau',
  'stickiness',
  'error_rate',
  'events',
  'errors',
  'impacted_users',
] as const satisfies readonly MeasureId[];
export type TrendMeasure = (typeof trendMeasures)[number];

export interface TrendParams {
  readonly measure: TrendMeasure;
}

/** One measure by day over the whole log, whatever period is selected: this is where periods are chosen. */
export interface TrendAnswer {
  readonly measure: TrendMeasure;
  /** Day number of the first entry. */
  readonly firstDay: number;
  /** What is called a day is so long. */
  readonly grain: Grain;
  /** An entry a day of the log, each a period of its own; `null` where nothing can be said of it. */
  readonly values: readonly (number | null)[];
  /** The same with nothing selected; `null` where nothing but a period is. */
  readonly whole: readonly (number | null)[] | null;
  /** The other side of a comparison by its name; `null` where nothing is compared, or it has no other side. */
  readonly beside?: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  /** The entries that are full days, and those of them that are complete for the window of the measure. */
  readonly full: DayRange;
  readonly counted: DayRange;
  /** The window of the measure: "users in 30 days"; `null` where it has none. */
  readonly window: string | null;
  /** Why there is no answer; `null` where there is one. */
  readonly missing: string | null;
}

export const trend: Cell<TrendParams, TrendAnswer> = {
  title: l10n.t('Trend'),

  queries({ measure }, { log, selection }) {
    const known = trendMeasures.find((id) => id === measure);
    if (!known) throw new Error(`no trend of "${String(measure)}"; choose one of ${trendMeasures.join(', ')}`);
    if (!isKnown(measureOf(measure), log)) return [];
    const parts = partsOf(measureOf(measure));
    const clauses = segmentOf(selection);
    const segment = { parts, by: [{ kind: 'day' }], clauses } as const;
    const other = besideOf(selection);
    return [
      segment,
      ...(clauses.length > 0 ? [{ ...segment, clauses: [] }] : []),
      ...(other ? [{ ...segment, ...other }] : []),
    ];
  },

  answer({ measure }, [segment, ...others], { log, selection }) {
    const whole = segmentOf(selection).length > 0 ? others[0] : undefined;
    const beside = besideOf(selection) ? others.at(-1) : undefined;
    const { firstDay, grain, full, windows, days } = log.calendar;
    const id = trailingWindow(measureOf(measure));
    const window = id && windows[id];
    const line = (table: ResultTable): (number | null)[] =>
      Array.from({ length: days }, (_, day) => finish(measureOf(measure), partsAt(table, day)));
    return {
      measure,
      firstDay,
      grain,
      values: segment ? line(segment) : [],
      whole: whole ? line(whole) : null,
      beside:
        beside && selection.baseline ? { name: baselineWords(selection.baseline, log), values: line(beside) } : null,
      full,
      counted: window?.complete ?? full,
      window: window?.label ?? null,
      missing: segment ? null : lacking(measure),
    };
  },

  words({ measure, missing, firstDay, grain, values, counted, beside }, locale) {
    if (missing !== null) return missing;
    const { label, format } = measureOf(measure);
    const known = values.flatMap((value, i) =>
      value !== null && i >= counted.from && i < counted.to ? [{ value, day: isoUnit(firstDay + i, grain) }] : [],
    );
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return noComplete(label, grain);
    const text = ({ value, day }: typeof first): string =>
      l10n.t('{0} on {1}', formatValue(value, format, locale), day);
    const low = known.reduce((a, b) => (b.value < a.value ? b : a));
    const high = known.reduce((a, b) => (b.value > a.value ? b : a));
    const told = l10n.t(
      '{0}: {1}, {2}; lowest {3}, highest {4}.',
      byGrain(label, grain),
      text(first),
      text(last),
      text(low),
      text(high),
    );
    return beside ? `${told} ${l10n.t('Beside it is {0}.', beside.name)}` : told;
  },
};

/** The first measure of these that a log can answer. */
export const trendMeasureFor = (log: CellContext['log']): TrendMeasure =>
  (['dau', 'error_rate'] as const).find((id) => isKnown(measureOf(id), log)) ?? 'events';

/** A trend obeys all that is selected but the period that is chosen on it. */
const segmentOf = ({ clauses }: Selection): readonly Clause[] =>
  clauses.filter(({ source }) => source !== periodSource);

/** The other side of a comparison, over all days too. */
function besideOf(selection: Selection): Pick<Query, 'clauses' | 'outside'> | null {
  const other = otherSide({ ...selection, clauses: segmentOf(selection) });
  if (!other || 'missing' in other) return null;
  return { ...other, clauses: other.clauses.filter(({ kind }) => kind !== 'period') };
}

function lacking(measure: TrendMeasure): string {
  const { label, needs } = measureOf(measure);
  if (needs === 'user') return l10n.t('{0} needs users, which the log has not.', label);
  if (needs === 'outcome') return l10n.t('{0} needs an outcome, which the log has not.', label);
  return l10n.t('{0} needs users and an outcome, which the log has not.', label);
}

function byGrain(label: string, grain: Grain): string {
  if (grain === 'day') return l10n.t('{0} by day', label);
  return grain === 'hour' ? l10n.t('{0} by hour', label) : l10n.t('{0} by minute', label);
}

function noComplete(label: string, grain: Grain): string {
  if (grain === 'day') return l10n.t('{0} by day: no complete day.', label);
  if (grain === 'hour') return l10n.t('{0} by hour: no complete hour.', label);
  return l10n.t('{0} by minute: no complete minute.', label);
}
