import { type Grain, grainMs } from './grain';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A half-open interval of days, as day numbers, as a span of dates of the reader: "1 Jan – 31 Dec 2025"; of hours or minutes
 * with their times, up to the end: "1 Jan 2025, 08:00 – 12:00".
 */
export const spanText = (from: number, to: number, locale?: string, grain: Grain = 'day'): string =>
  format(locale, grain).formatRange(
    from * grainMs[grain],
    Math.max(from, grain === 'day' ? to - 1 : to) * grainMs[grain],
  );

function format(locale: string | undefined, grain: Grain): Intl.DateTimeFormat {
  const id = `${locale ?? ''}|${grain}`;
  const time = grain === 'day' ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC', ...time } as const;
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(id, known);
  return known;
}
