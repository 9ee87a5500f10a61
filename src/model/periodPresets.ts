import * as l10n from '@vscode/l10n';
import type { Calendar, DayRange } from './calendar';
import type { Grain } from './grain';
import { monthOf, spanOfMonths } from './months';
import { dayMs } from './timeZone';

/** A period to choose by its name; `from` and `to` are day numbers, half-open, within the full days of the log. */
export interface PeriodPreset extends DayRange {
  readonly label: string;
}

/** What of a calendar periods are chosen by. */
export type PeriodCalendar = Pick<Calendar, 'grain' | 'firstDay' | 'full'>;

/** The lengths of the last days, hours or minutes that can be chosen. */
const lasts: Readonly<Record<Grain, readonly number[]>> = {
  day: [7, 30, 90],
  hour: [1, 6, 12, 24],
  minute: [5, 15, 60],
};
const mostQuarters = 8;

/**
 * The periods that a log offers, shorter than the log and each once. What is last is so in the log, not today, and
 * ends with its last full day: a day that was only begun would pull every mean down.
 */
export function periodPresets({ grain, firstDay, full }: PeriodCalendar, locale?: string): readonly PeriodPreset[] {
  const log = { from: firstDay + full.from, to: firstDay + full.to };
  const lastDays = lasts[grain].map((length) => ({
    label: lastLabel(length, grain),
    from: log.to - length,
    to: log.to,
  }));
  const byName = grain === 'day' && log.to > log.from ? calendarPeriods(log.to - 1, locale) : [];
  const all = [...lastDays, ...byName]
    .map(({ label, from, to }) => ({ label, from: Math.max(log.from, from), to: Math.min(log.to, to) }))
    .filter(({ from, to }) => from < to && to - from < log.to - log.from);
  return all.filter(({ from, to }, i) => all.findIndex((other) => other.from === from && other.to === to) === i);
}

function lastLabel(length: number, grain: Grain): string {
  if (grain === 'day') return length === 1 ? l10n.t('Last day') : l10n.t('Last {0} days', length);
  if (grain === 'hour') return length === 1 ? l10n.t('Last hour') : l10n.t('Last {0} hours', length);
  return length === 1 ? l10n.t('Last minute') : l10n.t('Last {0} minutes', length);
}

/** The month of a day and the one before it, its quarter and its half with some before them. */
function calendarPeriods(day: number, locale: string | undefined): readonly PeriodPreset[] {
  const { year, month } = monthOf(day);
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const named = (name: string, span: DayRange): PeriodPreset => ({
    label: `${name}: ${format.format(span.from * dayMs)}`,
    ...span,
  });
  const back = (label: (part: number, of: number) => string, months: number, count: number): PeriodPreset[] =>
    Array.from({ length: count }, (_, i) => {
      const perYear = 12 / months;
      const place = year * perYear + Math.floor((month - 1) / months) - i;
      const [of, part] = [Math.floor(place / perYear), place % perYear];
      return { label: label(part + 1, of), ...spanOfMonths(of, part * months + 1, months) };
    });
  return [
    named(l10n.t('Latest month'), spanOfMonths(year, month)),
    named(l10n.t('Previous month'), spanOfMonths(year, month - 1)),
    ...back((part, of) => l10n.t('Q{0} {1}', part, of), 3, mostQuarters),
    ...back((part, of) => l10n.t('H{0} {1}', part, of), 6, mostQuarters / 2),
  ];
}
