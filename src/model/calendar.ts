import { plural } from './plural';
import { dayMs, dayNumber, isoDate, zoneClock } from './timeZone';

export type MauWindow = 'rolling30' | 'rolling28' | 'calendar';

/** Half-open [from, to), as day indices of the calendar. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The days that a log covers, as plain data. Day index 0 is `firstDay`. For each day i, an event of that day counts
 * in the trailing windows that end on the days [reachFrom[i], reachTo[i]).
 */
export interface Calendar {
  readonly timeZone: string;
  /** Day number (days since 1970-01-01) of day index 0. */
  readonly firstDay: number;
  readonly days: number;
  readonly full: DayRange;
  /** Days whose whole trailing window lies within the full days. */
  readonly complete: DayRange;
  readonly window: MauWindow;
  /** The length of the trailing window in days; shorter than asked where the log is; 0 for calendar months. */
  readonly windowDays: number;
  /** "users in 30 days", "users in 3 days", "users in the calendar month". */
  readonly windowLabel: string;
  readonly reachFrom: readonly number[];
  readonly reachTo: readonly number[];
}

export interface CalendarInput {
  readonly timeZone: string;
  readonly window: MauWindow;
  /** Epoch ms of the first and the last event. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Of the events of the days between the first and the last: the share whose time of day is before the first event's. */
  readonly missedBefore: number;
  /** The same, after the last event's: what the last day misses. */
  readonly missedAfter: number;
}

/** A full day's missed hours hold less than this share of an average day's events. */
const missedShare = 0.02;
const hourMs = 3_600_000;

/** The calendar of a log. */
export function calendarOf(input: CalendarInput): Calendar {
  const clock = zoneClock(input.timeZone);
  const local = (ms: number): number => ms + clock(ms);
  const first = local(input.firstMs);
  const last = local(input.lastMs);
  const firstDay = Math.floor(first / dayMs);
  const days = Math.floor(last / dayMs) - firstDay + 1;
  const short = days < 3;
  const sinceMidnight = first - firstDay * dayMs;
  const untilMidnight = (firstDay + days) * dayMs - last;
  const startIsFull = short ? sinceMidnight < hourMs : input.missedBefore < missedShare;
  const endIsFull = short ? untilMidnight <= hourMs : input.missedAfter < missedShare;
  const from = startIsFull ? 0 : 1;
  const full = { from, to: Math.max(from, endIsFull ? days : days - 1) };
  const base = { timeZone: input.timeZone, firstDay, days, full };
  return input.window === 'calendar' ? byMonth(base) : rolling(base, input.window);
}

type Base = Pick<Calendar, 'timeZone' | 'firstDay' | 'days' | 'full'>;

function rolling(base: Base, window: 'rolling30' | 'rolling28'): Calendar {
  const asked = window === 'rolling30' ? 30 : 28;
  const { full, days } = base;
  const windowDays = Math.max(1, Math.min(asked, full.to - full.from));
  return {
    ...base,
    window,
    windowDays,
    windowLabel: `users in ${windowDays} ${plural(windowDays, 'day')}`,
    complete: { from: Math.min(full.to, full.from + windowDays - 1), to: full.to },
    reachFrom: Array.from({ length: days }, (_, day) => day),
    reachTo: Array.from({ length: days }, (_, day) => Math.min(days, day + windowDays)),
  };
}

function byMonth(base: Base): Calendar {
  const { firstDay, days, full } = base;
  const bounds = Array.from({ length: days }, (_, day) => monthBounds(firstDay + day, firstDay));
  const whole = bounds.filter((month) => month.from >= full.from && month.to <= full.to);
  const [earliest] = whole;
  const latest = whole.at(-1);
  if (!earliest || !latest) return rolling(base, 'rolling30');
  return {
    ...base,
    window: 'calendar',
    windowDays: 0,
    windowLabel: 'users in the calendar month',
    complete: { from: earliest.from, to: latest.to },
    reachFrom: bounds.map((month) => Math.max(0, month.from)),
    reachTo: bounds.map((month) => Math.min(days, month.to)),
  };
}

function monthBounds(day: number, firstDay: number): DayRange {
  const [year = 1970, month = 1] = isoDate(day).split('-').map(Number);
  return {
    from: dayNumber(year, month, 1) - firstDay,
    to: dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - firstDay,
  };
}

/** The part of a period that a range of days covers, as day indices: both clipped to the log. */
export function clip(range: DayRange, period: { from: number; to: number } | null, firstDay: number): DayRange {
  if (!period) return range;
  const from = Math.max(range.from, period.from - firstDay);
  return { from, to: Math.max(from, Math.min(range.to, period.to - firstDay)) };
}
