import type { DayRange, TrailingWindow } from '../../model/calendar';
import { grainMs, isoUnit } from '../../model/grain';
import type { StarShape } from '../../model/starSource';

/** The rows of dim_date: ISO week and weekday (1 = Monday); reach is the half-open range of days whose MAU window holds the day, and whose 7 days. */
export function dateRows({ calendar }: Pick<StarShape, 'calendar'>): (string | number)[][] {
  const { full, windows, grain } = calendar;
  const isIn = ({ from, to }: DayRange, day: number): number => Number(day >= from && day < to);
  const ofWindow = ({ complete, reachFrom, reachTo }: TrailingWindow, day: number): number[] => [
    isIn(complete, day),
    reachFrom[day] ?? day,
    reachTo[day] ?? day,
  ];
  return Array.from({ length: calendar.days }, (_, day) => {
    const date = new Date((calendar.firstDay + day) * grainMs[grain]);
    const iso = date.toISOString();
    const weekday = date.getUTCDay() || 7;
    return [
      day,
      isoUnit(calendar.firstDay + day, grain).replace('T', ' '),
      isoWeek(date, weekday),
      iso.slice(0, 7),
      weekday,
      isIn(full, day),
      ...ofWindow(windows.mau, day),
      ...ofWindow(windows.wau, day),
    ];
  });
}

/** ISO 8601: the week belongs to the year that holds its Thursday. */
function isoWeek(date: Date, weekday: number): string {
  const thursday = new Date(date.getTime() + (4 - weekday) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
