import { type Grain, grainMs } from '../src/protocol';

const formats = new Map<string, Intl.DateTimeFormat>();
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const short = { day: 'numeric', month: 'short' } as const;
const full = { ...short, year: 'numeric' } as const;

/** A day by its number since 1970 as a date of the reader: "1 Jan 2025"; an hour or a minute with its time. */
export const dayText = (day: number, grain: Grain, locale: string): string =>
  format(locale, grain === 'day' ? full : { ...full, ...time }).format(day * grainMs[grain]);

/** A tick on a line of days: as short as the length of the line allows. */
export const tickText = (day: number, days: number, grain: Grain, locale: string): string =>
  format(locale, tick(days, grain)).format(day * grainMs[grain]);

function tick(days: number, grain: Grain): Intl.DateTimeFormatOptions {
  if (grain !== 'day') return time;
  return days > 730 ? { year: 'numeric' } : days > 62 ? { month: 'short' } : short;
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale}|${JSON.stringify(options)}`;
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(id, known);
  return known;
}
