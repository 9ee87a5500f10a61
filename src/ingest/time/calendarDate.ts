import { dayMs, dayNumber } from '../../model/timeZone';

const monthDays = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The date that was asked for last: the stamps of a log stay on a day for long. */
let lastDate = 0;
let lastMs = Number.NaN;

/** Epoch ms of a date at midnight UTC; NaN for one that no calendar has, such as 30 February. */
export function dateMs(year: number, month: number, day: number): number {
  const date = year * 16_384 + month * 128 + day;
  if (date !== lastDate) {
    lastMs = midnight(year, month, day);
    lastDate = date;
  }
  return lastMs;
}

function midnight(year: number, month: number, day: number): number {
  if (year < 0 || day < 1 || day > (monthDays[month] ?? 0)) return Number.NaN;
  return month === 2 && day === 29 && !isLeapYear(year) ? Number.NaN : dayNumber(year, month, day) * dayMs;
}

/** The same of the `day`th day of a year, from 1. */
export function ordinalDateMs(year: number, day: number): number {
  if (year < 0 || day < 1 || day > (isLeapYear(year) ? 366 : 365)) return Number.NaN;
  return (dayNumber(year, 1, 1) + day - 1) * dayMs;
}

/** The same of a day (1 is Monday) of a week; week 1 is the one with 4 January (ISO 8601). */
export function weekDateMs(year: number, week: number, day: number): number {
  if (year < 0 || week < 1 || week > 53 || day < 1 || day > 7) return Number.NaN;
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  if (week === 53 && monday + 3 >= dayNumber(year + 1, 1, 1)) return Number.NaN;
  return (monday + day - 1) * dayMs;
}

/** The year that two digits stand for: 1970 to 2069, as POSIX has it up to a year. */
export const fullYear = (twoDigitYear: number): number =>
  twoDigitYear < 0 ? -1 : twoDigitYear + (twoDigitYear < 70 ? 2000 : 1900);
