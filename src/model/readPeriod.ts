import * as l10n from '@vscode/l10n';
import { type Calendar, clip, type DayRange } from './calendar';
import { type Grain, isoUnit, unitOfDay } from './grain';
import { monthsOn, spanOfMonths } from './months';
import { periodInEnglish } from './periodWords';
import { dayMs, parseDay } from './timeZone';

/** What of a calendar a typed period is read by. */
export type ReadCalendar = Pick<Calendar, 'grain' | 'firstDay' | 'days' | 'full'>;

/** What `readPeriod` takes, for people. */
export const periodExamples = l10n.t(
  'last 30 days, 2025-07-01..2025-10-01, 2025-07-01 to 2025-09-30, 2025-09, Q3 2025',
);

/**
 * The period that a person typed, as day numbers, half-open, clipped to the log; or what is wrong with it. `..` comes
 * before the first day that is not in it, as in the command line; `to` before the last that is.
 */
export function readPeriod(text: string, calendar: ReadCalendar): DayRange | string {
  const typed = text.trim().toLowerCase();
  const { grain, firstDay, days, full } = calendar;
  const read = periodOf(typed, calendar) ?? periodOf(periodInEnglish(typed) ?? '', calendar);
  if (!read) return l10n.t('Write a period as one of: {0}', periodExamples);
  if (read.to <= read.from) return l10n.t('The period ends before it begins');
  const { from, to } = clip({ from: 0, to: days }, read, firstDay);
  if (from < to) return { from: firstDay + from, to: firstDay + to };
  const [first, end] = [isoUnit(firstDay + full.from, grain), isoUnit(firstDay + full.to, grain)];
  return l10n.t('The log covers {0} to before {1}, and nothing of that period', first, end);
}

const periodOf = (typed: string, calendar: ReadCalendar): DayRange | null =>
  lastOf(typed, calendar) ?? pairOf(typed, calendar.grain) ?? spanOf(typed, calendar.grain);

/** "last 30 days", "last hour": so much before the end of the full days. */
export function lastOf(typed: string, { grain, firstDay, full }: ReadCalendar): DayRange | null {
  const match = /^last (?:(\d{1,6}) )?(minute|hour|day|week|month|quarter|year)s?$/.exec(typed);
  if (!match) return null;
  const count = Number(match[1] ?? 1);
  const to = firstDay + full.to;
  const months = { month: 1, quarter: 3, year: 12 }[match[2] ?? ''];
  if (months !== undefined) {
    const end = Math.ceil(to / unitOfDay(1, grain));
    return { from: unitOfDay(monthsOn(end, -months * count), grain), to };
  }
  const minutes = { minute: 1, hour: 60, day: 1440, week: 10_080 }[match[2] ?? ''] ?? 1440;
  const perUnit = { minute: 1, hour: 60, day: 1440 }[grain];
  return { from: to - Math.max(1, Math.round((count * minutes) / perUnit)), to };
}

/** Two ends with `..` or `to` between them. */
function pairOf(typed: string, grain: Grain): DayRange | null {
  const match = /^(.+?)\s*(\.\.|\bto\b|–)\s*(.+)$/.exec(typed);
  if (!match) return null;
  const [first, last] = [spanOf(match[1] ?? '', grain), spanOf(match[3] ?? '', grain)];
  if (!first || !last) return null;
  return { from: first.from, to: match[2] === '..' || isTime(match[3] ?? '') ? last.from : last.to };
}

const isTime = (typed: string): boolean => typed.includes(':');

/** A day, a month, a quarter, a half, a year; or the hour or minute that a time of a day is in. */
export function spanOf(typed: string, grain: Grain): DayRange | null {
  const days = daysOf(typed);
  if (days) return { from: unitOfDay(days.from, grain), to: unitOfDay(days.to, grain) };
  const [, date = '', hour = 0, minute = 0] = /^(\S{10})[ t](\d{1,2}):(\d{2})$/.exec(typed) ?? [];
  const day = parseDay(date);
  if (day === null || Number(hour) > 24 || Number(minute) > 59) return null;
  const unit = Math.floor((day * 1440 + Number(hour) * 60 + Number(minute)) / (dayMs / 60_000 / unitOfDay(1, grain)));
  return { from: unit, to: unit + 1 };
}

function daysOf(typed: string): DayRange | null {
  const day = parseDay(typed);
  if (day !== null) return { from: day, to: day + 1 };
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(typed) ?? [];
  if (year !== undefined) return spanOfMonths(Number(year), Number(month ?? 1), month === undefined ? 12 : 1);
  const named = /^(?:(\d{4})[- ]?)?([qh])([1-4])(?: (\d{4}))?$/.exec(typed);
  const of = named?.[1] ?? named?.[4];
  if (!named || of === undefined) return null;
  const months = named[2] === 'q' ? 3 : 6;
  const part = Number(named[3]);
  return part * months > 12 ? null : spanOfMonths(Number(of), (part - 1) * months + 1, months);
}
