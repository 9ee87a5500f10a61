import { dayNumber, isoDate } from './timeZone';

/** The month that a day number lies in; months from 1. */
export function monthOf(day: number): { readonly year: number; readonly month: number } {
  const [year = 1970, month = 1] = isoDate(day).split('-').map(Number);
  return { year, month };
}

/** `count` whole months from one on, as day numbers, half-open; months below 1 and over 12 are of the years around. */
export function spanOfMonths(year: number, month: number, count = 1): { readonly from: number; readonly to: number } {
  const first = (months: number): number =>
    dayNumber(year + Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  return { from: first(month - 1), to: first(month - 1 + count) };
}

/** The same day of the month some months on, or the last day of that month where it is shorter. */
export function monthsOn(day: number, by: number): number {
  const { year, month } = monthOf(day);
  const { from, to } = spanOfMonths(year, month + by);
  return Math.min(to - 1, from + day - spanOfMonths(year, month).from);
}
