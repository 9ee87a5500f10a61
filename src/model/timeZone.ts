import * as l10n from '@vscode/l10n';

export const dayMs = 86_400_000;

/** Days since 1 January 1970 of a calendar date; months from 1. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146_097 + doe - 719_468;
}

/** A day number as YYYY-MM-DD. */
export const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day number of a YYYY-MM-DD text, or `null` where it is not a date. */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(day) === text ? day : null;
}

/** Milliseconds to add to UTC to get the clock of the zone at that instant. */
export type OffsetAt = (utcMs: number) => number;

/**
 * The clock of a zone: `UTC`, an offset such as `+05:30`, or an IANA name such as `Europe/Berlin`.
 * @throws RangeError naming the zone if it is none of these.
 */
export function zoneClock(timeZone: string): OffsetAt {
  if (timeZone === 'UTC' || timeZone === 'Z') return () => 0;
  const fixed = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/.exec(timeZone);
  if (fixed) {
    const ms = (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000 * (fixed[1] === '-' ? -1 : 1);
    return () => ms;
  }
  return namedClock(timeZone);
}

/**
 * The clock by which days, or shorter units, are told apart. Hours and minutes go on evenly: they are counted by the
 * offset in force at `firstMs`, so that none is missing or there twice where a clock is set.
 * @throws RangeError as zoneClock
 */
export function unitClock(timeZone: string, isByDay: boolean, firstMs: number): OffsetAt {
  const clock = zoneClock(timeZone);
  if (isByDay) return clock;
  const offset = clock(firstMs);
  return () => offset;
}

/** A fixed offset as the name of a zone: `UTC`, `+05:30`. */
export function offsetZone(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const abs = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}

/**
 * The number of the day, or of the hour or minute that `unit` ms are, that a clock tells. A day that has begun does not
 * end before the next begins: where a clock is set back over midnight (in St. John's at 00:01, until 2011), it stays the
 * later one, so that the days of later events are never earlier.
 */
export function dayAt(clock: OffsetAt, unit: number, utcMs: number): number {
  const offset = clock(utcMs);
  const day = Math.floor((utcMs + offset) / unit);
  const before = clock(day * unit - offset);
  if (before <= offset) return day;
  const next = (day + 1) * unit - before;
  return next <= utcMs && clock(next) === before ? day + 1 : day;
}

function namedClock(timeZone: string): OffsetAt {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new RangeError(
      l10n.t('unknown time zone "{0}"; use UTC, an offset such as +02:00, or a name such as Europe/Berlin', timeZone),
    );
  }
  const read = (utcMs: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(utcMs)) part[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const local = dayNumber(year, month, day) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
    return local - Math.floor(utcMs / 1000) * 1000;
  };
  const seen = new Map<number, number>();
  const offsetFrom = (utcMs: number): number => {
    let offset = seen.get(utcMs);
    if (offset === undefined) {
      offset = read(utcMs);
      seen.set(utcMs, offset);
    }
    return offset;
  };
  // A reading takes microseconds: one an hour serves every event in it, but where the offset changes within the hour.
  const hour = 3_600_000;
  const minute = 60_000;
  return (utcMs) => {
    const from = Math.floor(utcMs / hour) * hour;
    const offset = offsetFrom(from);
    return offset === offsetFrom(from + hour) ? offset : offsetFrom(Math.floor(utcMs / minute) * minute);
  };
}
