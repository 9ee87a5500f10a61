import * as l10n from '@vscode/l10n';
import type { Calendar, DayRange } from '../model/calendar';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';
import { type Grain, grainMs } from '../model/grain';
import { monthOf, spanOfMonths } from '../model/months';
import { spanText } from '../model/spanText';

/** What the days of a log are put together to, from the coarsest. */
export type PeriodLevel = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** A log of hours or minutes is in one or two days, so its years and months would only be in the way. */
const levels: Readonly<Record<Grain, readonly PeriodLevel[]>> = {
  day: ['year', 'month', 'day'],
  hour: ['day', 'hour'],
  minute: ['day', 'hour', 'minute'],
};

/** What of a calendar periods are told by. */
export type TreeCalendar = Pick<Calendar, 'grain' | 'firstDay' | 'days' | 'full'>;

/** An entry a day of the log, index 0 its first; errors are `null` where no outcome is known. */
export interface DayCounts {
  readonly events: readonly (number | null)[];
  readonly errors: readonly (number | null)[] | null;
}

/** A year, month, day, hour or minute as the tree shows it; `from` and `to` are day numbers within the log, half-open. */
export interface PeriodRow extends DayRange {
  readonly level: PeriodLevel;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly spoken: string;
  /** How much of it is in the period that is selected; `none` too where no period is. */
  readonly selected: 'all' | 'part' | 'none';
  readonly hasRows: boolean;
}

/** The rows below a row, or the first ones. `selected` is the period as day numbers. */
export function periodRows(
  above: Pick<PeriodRow, 'level' | 'from' | 'to'> | null,
  calendar: TreeCalendar,
  counts: DayCounts,
  selected: DayRange | null,
  locale?: string,
): readonly PeriodRow[] {
  const { grain, firstDay, days } = calendar;
  const all = levels[grain];
  const level = all[above === null ? 0 : all.indexOf(above.level) + 1];
  if (level === undefined) return [];
  const { from, to } = above ?? { from: firstDay, to: firstDay + days };
  const rows: PeriodRow[] = [];
  for (let at = from; at < to; ) {
    const end = Math.min(to, endOf(level, at, grain));
    rows.push(periodRow(level, { from: at, to: end }, calendar, counts, selected, locale));
    at = end;
  }
  return rows;
}

/** The first unit after the year, month, … that a unit lies in. */
function endOf(level: PeriodLevel, unit: number, grain: Grain): number {
  if (level === 'year' || level === 'month') {
    const { year, month } = monthOf(unit);
    return (level === 'year' ? spanOfMonths(year, 1, 12) : spanOfMonths(year, month)).to;
  }
  const length = grainMs[level] / grainMs[grain];
  return (Math.floor(unit / length) + 1) * length;
}

function periodRow(
  level: PeriodLevel,
  range: DayRange,
  { grain, firstDay, full }: TreeCalendar,
  counts: DayCounts,
  period: DayRange | null,
  locale?: string,
): PeriodRow {
  const { from, to } = range;
  const sum = (of: readonly (number | null)[]): number =>
    of.slice(from - firstDay, to - firstDay).reduce<number>((total, n) => total + (n ?? 0), 0);
  const events = sum(counts.events);
  const rate = counts.errors === null || events === 0 ? null : sum(counts.errors) / events;
  const count = formatValue(events, { kind: 'count' }, locale);
  const rateText = rate === null ? null : formatValue(rate, { kind: 'percent', digits: 1 }, locale);
  const isFull = from >= firstDay + full.from && to <= firstDay + full.to;
  const facts = [
    counted.events(events, locale),
    ...(rateText === null ? [] : [l10n.t('error rate {0}', rateText)]),
    ...(level === grain && !isFull ? [partialWords(grain)] : []),
  ];
  const label = labelOf(level, from * grainMs[grain], grain, locale);
  const selected = overlap(range, period);
  const state = { all: [l10n.t('selected')], part: [l10n.t('partly selected')], none: [] }[selected];
  const span = spanText(from, to, locale, grain);
  return {
    level,
    from,
    to,
    label,
    description: [count, ...(rateText === null ? [] : [rateText])].join(' · '),
    tooltip: [span, ...facts, ...state].join('\n'),
    spoken: [level === 'year' || level === 'month' ? label : span, ...facts, ...state].join(', '),
    selected,
    hasRows: level !== grain,
  };
}

function partialWords(grain: Grain): string {
  switch (grain) {
    case 'day':
      return l10n.t('not a full day of the log');
    case 'hour':
      return l10n.t('not a full hour of the log');
    case 'minute':
      return l10n.t('not a full minute of the log');
  }
}

function overlap({ from, to }: DayRange, period: DayRange | null): PeriodRow['selected'] {
  if (!period || period.to <= from || period.from >= to) return 'none';
  return period.from <= from && period.to >= to ? 'all' : 'part';
}

function labelOf(level: PeriodLevel, ms: number, grain: Grain, locale?: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  const options: Readonly<Record<PeriodLevel, Intl.DateTimeFormatOptions>> = {
    year: { year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    day: grain === 'day' ? date : { ...date, year: 'numeric' },
    hour: clock,
    minute: clock,
  };
  // An hour that the log begins in is still called by its start.
  const start = level === 'hour' ? Math.floor(ms / grainMs.hour) * grainMs.hour : ms;
  return new Intl.DateTimeFormat(locale, { ...options[level], timeZone: 'UTC' }).format(start);
}
