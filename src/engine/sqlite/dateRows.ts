import type { StarShape } from '../../model/starSource';

/** The rows of dim_date: ISO week and weekday (1 = Monday); reach is the half-open range of days whose MAU window holds the day. */
export function dateRows({ calendar }: Pick<StarShape, 'calendar'>): (string | number)[][] {
  return Array.from({ length: calendar.days }, (_, day) => {
    const date = new Date((calendar.firstDay + day) * 86_400_000);
    const iso = date.toISOString();
    const weekday = date.getUTCDay() || 7;
    return [
      day,
      iso.slice(0, 10),
      isoWeek(date, weekday),
      iso.slice(0, 7),
      weekday,
      Number(day >= calendar.full.from && day < calendar.full.to),
      Number(day >= calendar.complete.from && day < calendar.complete.to),
      calendar.reachFrom[day] ?? day,
      calendar.reachTo[day] ?? day,
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
