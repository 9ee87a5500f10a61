const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day number (days since 1970-01-01) as a date of the reader: "1 Jan 2025". */
export const dayText = (day: number, locale: string): string => format(locale, full).format(day * dayMs);

/** A tick on a line of days: as short as the length of the line allows. */
export const tickText = (day: number, days: number, locale: string): string =>
  format(locale, days > 730 ? { year: 'numeric' } : days > 62 ? { month: 'short' } : short).format(day * dayMs);

const short = { day: 'numeric', month: 'short' } as const;
const full = { ...short, year: 'numeric' } as const;

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale}|${JSON.stringify(options)}`;
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(id, known);
  return known;
}
