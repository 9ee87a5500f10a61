import type { Calendar, DayRange } from './calendar';
import type { Grain } from './grain';
import { monthOf, spanOfMonths } from './months';
import { plural } from './plural';
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
    label: `Last ${length === 1 ? '' : `${length} `}${plural(length, grain)}`,
    from: log.to - length,
    to: log.to,
  }));
  const byName = grain === 'day' && log.to > log.from ? calendarPeriods(log.to - 1, locale) : [];
  const all = [...lastDays, ...byName]
    .map(({ label, from, to }) => ({ label, from: Math.max(log.from, from), to: Math.min(log.to, to) }))
    .filter(({ from, to }) => from < to && to - from < log.to - log.from);
  return all.filter(({ from, to }, i) => all.findIndex((other) => other.from === from && other.to === to) === i);
}

/** The month of a day and the one before it, its quarter and its half with some before them. */
function calendarPeriods(day: number, locale: string | undefined): readonly PeriodPreset[] {
  const { year, month } = monthOf(day);
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const named = (name: string, span: DayRange): PeriodPreset => ({
    label: `${name}: ${format.format(span.from * dayMs)}`,
    ...span,
  });
  const back = (letter: string, months: number, count: number): PeriodPreset[] =>
    Array.from({ length: count }, (_, i) => {
      const perYear = 12 / months;
      const place = year * perYear + Math.floor((month - 1) / months) - i;
      const [of, part] = [Math.floor(place / perYear), place % perYear];
      return { label: `${letter}${part + 1} ${of}`, ...spanOfMonths(of, part * months + 1, months) };
    });
  return [
    named('Latest month', spanOfMonths(year, month)),
    named('Previous month', spanOfMonths(year, month - 1)),
    ...back('Q', 3, mostQuarters),
    ...back('H', 6, mostQuarters / 2),
  ];
}
