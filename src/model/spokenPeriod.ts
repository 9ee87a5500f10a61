import type { DayRange } from './calendar';
import { type Grain, unitOfDay } from './grain';
import { monthOf, monthsOn, spanOfMonths } from './months';
import { periodInEnglish } from './periodWords';
import { lastOf, type ReadCalendar, spanOf } from './readPeriod';
import { dayNumber, isoDate } from './timeZone';

/**
 * The period that some words say, as unit numbers, half-open, not clipped to the log; `null` where they say none. What is
 * last, this or today is so in the log: the day of now is its last full day, never that of a clock. A month or day
 * without a year is the latest one that the log has come to. English is understood always, and the display language.
 */
export function spokenPeriod(words: string, calendar: ReadCalendar): DayRange | null {
  const said = saidPeriod(words, calendar);
  const inEnglish = said ? null : periodInEnglish(words);
  return inEnglish === null ? said : saidPeriod(inEnglish, calendar);
}

function saidPeriod(words: string, calendar: ReadCalendar): DayRange | null {
  const { firstDay, days, full, grain } = calendar;
  const said = words.replace(/^(?:in|during|of|for) /, '').replace(/\bthe (?=last|past|previous|first)/, '');
  const last = lastOf(said.replace(/^(?:past|previous) (?=\d)/, 'last ').replace(/^past /, 'last '), calendar);
  if (last) return last;
  const latest = Math.floor((firstDay + Math.max(0, full.to - 1)) / unitOfDay(1, grain));
  const relative = relativeOf(said, latest);
  if (relative) return inUnits(relative, grain);
  const [, edge, of] = /^(since|from|after|starting|until|till|through|up to|before) (.+)$/.exec(said) ?? [];
  const one = of === undefined ? null : oneOf(of, latest, grain);
  if (one && edge !== undefined) {
    const isStart = /^(?:since|from|after|starting)$/.test(edge);
    if (isStart) return { from: edge === 'after' ? one.to : one.from, to: firstDay + days };
    return { from: firstDay, to: edge === 'before' ? one.from : one.to };
  }
  return pairOf(said, latest, grain) ?? oneOf(said, latest, grain);
}

/** Two ends: `..` comes before the first day that is not in it, as a time of a day does; a word after the last that is. */
function pairOf(said: string, latest: number, grain: Grain): DayRange | null {
  const match = /^(?:(between) |from )?(.+?)(?: (to|until|till|through|and|-|–) |(\.\.|–))(.+)$/.exec(said);
  if (!match) return null;
  const [, between, first = '', word, sign, second = ''] = match;
  if ((word === 'and') !== (between !== undefined)) return null;
  const to = oneOf(second.trim(), latest, grain);
  if (!to) return null;
  const end = Math.floor(to.from / unitOfDay(1, grain));
  const from = oneOf(first.trim(), end, grain) ?? dayBefore(first.trim(), end, grain);
  if (!from) return null;
  return { from: from.from, to: sign === '..' || second.includes(':') ? to.from : to.to };
}

/** The "24" of "24 to 30 December". */
function dayBefore(said: string, end: number, grain: Grain): DayRange | null {
  if (!/^\d{1,2}$/.test(said)) return null;
  const { year, month } = monthOf(end);
  const day = dateOf(year, month, Number(said));
  return day && inUnits(day, grain);
}

/** A day, month, quarter, half or year, in figures or by name. */
function oneOf(said: string, latest: number, grain: Grain): DayRange | null {
  const figures = spanOf(said, grain);
  if (figures) return figures;
  const named = namedOf(said, latest) ?? relativeOf(said, latest);
  return named && inUnits(named, grain);
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');

function namedOf(said: string, latest: number): DayRange | null {
  const parts = said
    .replace(/,/g, ' ')
    .split(/ +| of /)
    .filter(Boolean);
  const [name, ...more] = parts.filter((part) => /^[a-z]{3,}\.?$/.test(part)).map((part) => part.replace('.', ''));
  const numbers = parts.filter((part) => /^\d/.test(part));
  if (name === undefined || more.length > 0 || numbers.length + 1 !== parts.length || numbers.length > 2) return null;
  const month =
    monthNames.findIndex((full) => full === name || full.slice(0, 3) === name || `${full.slice(0, 3)}t` === name) + 1;
  if (month === 0) return null;
  const years = numbers.filter((number) => /^\d{4}$/.test(number));
  const dates = numbers.flatMap((number) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(number)?.[1] ?? []);
  if (years.length > 1 || dates.length > 1 || years.length + dates.length !== numbers.length) return null;
  const of = (year: number): DayRange | null =>
    dates[0] === undefined ? spanOfMonths(year, month) : dateOf(year, month, Number(dates[0]));
  if (years[0] !== undefined) return of(Number(years[0]));
  const { year } = monthOf(latest);
  // Eight years hold a 29 February, if not over the turn of most centuries.
  const back = Array.from({ length: 9 }, (_, i) => of(year - i));
  return back.find((span) => span !== null && span.from <= latest) ?? null;
}

function dateOf(year: number, month: number, date: number): DayRange | null {
  const day = dayNumber(year, month, date);
  const isDate = isoDate(day) === [String(year).padStart(4, '0'), two(month), two(date)].join('-');
  return isDate ? { from: day, to: day + 1 } : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** What is told from the day of now: "yesterday", "this month", "previous quarter". */
function relativeOf(said: string, today: number): DayRange | null {
  if (said === 'today') return { from: today, to: today + 1 };
  if (said === 'yesterday') return { from: today - 1, to: today };
  const [, which, what] = /^(this|current|latest|previous) (week|month|quarter|year)$/.exec(said) ?? [];
  if (what === undefined) return null;
  const back = which === 'previous' ? 1 : 0;
  if (what === 'week') {
    // Day 0 of the count was a Thursday; weeks begin on Mondays, as in ISO 8601.
    const monday = today - ((((today + 3) % 7) + 7) % 7) - 7 * back;
    return { from: monday, to: monday + 7 };
  }
  const length = { month: 1, quarter: 3, year: 12 }[what] ?? 1;
  const { year, month } = monthOf(monthsOn(today, -back * length));
  return spanOfMonths(year, Math.floor((month - 1) / length) * length + 1, length);
}

const inUnits = ({ from, to }: DayRange, grain: Grain): DayRange => ({
  from: unitOfDay(from, grain),
  to: unitOfDay(to, grain),
});
