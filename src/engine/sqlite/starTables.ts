import { dimensionColumn, dimensionTable, factTable } from '../../measures/sql/star';
import type { DayRange, TrailingWindow } from '../../model/calendar';
import type { Events } from '../../model/events';
import { grainMs, isoUnit } from '../../model/grain';

/** The statements that make the tables of the star schema. */
export function starTables({ dimensions }: Pick<Events, 'dimensions'>): readonly string[] {
  const keys = dimensions.map(
    ({ name }) => `${dimensionColumn(name)} INTEGER NOT NULL REFERENCES ${dimensionTable(name)}(id)`,
  );
  return [
    'CREATE TABLE dim_user (id INTEGER PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE dim_file (id INTEGER PRIMARY KEY, path TEXT NOT NULL)',
    `CREATE TABLE dim_date (day_id INTEGER PRIMARY KEY, date TEXT NOT NULL, week TEXT NOT NULL, month TEXT NOT NULL,
      weekday INTEGER NOT NULL, is_full INTEGER NOT NULL, is_complete INTEGER NOT NULL,
      reach_from INTEGER NOT NULL, reach_to INTEGER NOT NULL,
      is_week_complete INTEGER NOT NULL, week_reach_from INTEGER NOT NULL, week_reach_to INTEGER NOT NULL)`,
    ...dimensions.map(({ name }) => `CREATE TABLE ${dimensionTable(name)} (id INTEGER PRIMARY KEY, value TEXT)`),
    `CREATE TABLE ${factTable} (event_id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES dim_user(id),
      day_id INTEGER NOT NULL REFERENCES dim_date(day_id), time_ms INTEGER NOT NULL, outcome INTEGER NOT NULL,
      ${[...keys, 'file_id INTEGER NOT NULL REFERENCES dim_file(id)', 'byte_offset INTEGER NOT NULL'].join(', ')})`,
  ];
}

/** The rows of dim_date: ISO week and weekday (1 = Monday); reach is the half-open range of days whose MAU window holds the day, and whose 7 days. */
export function dateRows({ calendar }: Pick<Events, 'calendar'>): (string | number)[][] {
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
