import { dayMs } from './timeZone';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A half-open interval of days, as day numbers, as a span of dates of the reader: "1 Jan – 31 Dec 2025". */
export const spanText = (from: number, to: number, locale?: string): string =>
  format(locale).formatRange(from * dayMs, Math.max(from, to - 1) * dayMs);

function format(locale: string | undefined): Intl.DateTimeFormat {
  const id = locale ?? '';
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(id, known);
  return known;
}
