import * as l10n from '@vscode/l10n';
import { type Grain, grainMs, windowLengths } from './grain';
import { monthOf, spanOfMonths } from './months';
import { dayAt, unitClock } from './timeZone';

export type MauWindow = 'rolling30' | 'rolling28' | 'calendar';

/** Half-open [from, to), as day indices of the calendar. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The trailing windows in which users are counted: of weekly (WAU) and of monthly (MAU) active users. */
export type WindowId = 'wau' | 'mau';

/** A trailing window over a log. An event of day i counts in the windows that end on the days [reachFrom[i], reachTo[i]). */
export interface TrailingWindow {
  /** Its length in days; shorter than asked where the log is; 0 for calendar months. */
  readonly days: number;
  /** "users in 30 days", "users in 3 days", "users in the calendar month". */
  readonly label: string;
  /** Days whose whole trailing window lies within the full days. */
  readonly complete: DayRange;
  readonly reachFrom: readonly number[];
  readonly reachTo: readonly number[];
}

/** The days that a log covers, as plain data; hours or minutes where the grain says so. Day index 0 is `firstDay`. */
export interface Calendar {
  readonly timeZone: string;
  /** The length of what is called a day. */
  readonly grain: Grain;
  /** Day number (days since 1970-01-01) of day index 0. */
  readonly firstDay: number;
  readonly days: number;
  readonly full: DayRange;
  /** What the MAU window is: that asked for, or rolling where the log holds no whole month. */
  readonly window: MauWindow;
  readonly windows: Readonly<Record<WindowId, TrailingWindow>>;
}

export interface CalendarInput {
  readonly timeZone: string;
  /** Days where missing. */
  readonly grain?: Grain;
  readonly window: MauWindow;
  /** Epoch ms of the first and the last event. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Of the events of the days between the first and the last: the share whose time of day is before the first event's. */
  readonly missedBefore: number;
  /** The same, after the last event's: what the last day misses. */
  readonly missedAfter: number;
}

/** What the window of calendar months is called. */
export const monthLabel = l10n.t('users in the calendar month');

/** A full day's missed hours hold less than this share of an average day's events. */
const missedShare = 0.02;

/** The calendar of a log. */
export function calendarOf(input: CalendarInput): Calendar {
  const { grain = 'day' } = input;
  const unit = grainMs[grain];
  const clock = unitClock(input.timeZone, grain === 'day', input.firstMs);
  const local = (ms: number): number => ms + clock(ms);
  const first = local(input.firstMs);
  const last = local(input.lastMs);
  const firstDay = dayAt(clock, unit, input.firstMs);
  const days = dayAt(clock, unit, input.lastMs) - firstDay + 1;
  const short = days < 3;
  const sinceMidnight = first - firstDay * unit;
  const untilMidnight = (firstDay + days) * unit - last;
  const startIsFull = short ? sinceMidnight < unit / 24 : input.missedBefore < missedShare;
  const endIsFull = short ? untilMidnight <= unit / 24 : input.missedAfter < missedShare;
  const from = startIsFull ? 0 : 1;
  const full = { from, to: Math.max(from, endIsFull ? days : days - 1) };
  const base = { timeZone: input.timeZone, grain, firstDay, days, full };
  const months = input.window === 'calendar' && grain === 'day' ? byMonth(base) : null;
  const window = months || input.window !== 'calendar' ? input.window : 'rolling30';
  const { mau, wau } = windowLengths[grain];
  const length = grain === 'day' && window === 'rolling28' ? 28 : mau;
  return { ...base, window, windows: { mau: months ?? rolling(base, length), wau: rolling(base, wau) } };
}

type Base = Pick<Calendar, 'grain' | 'firstDay' | 'days' | 'full'>;

function rolling({ grain, full, days }: Base, asked: number): TrailingWindow {
  const length = Math.max(1, Math.min(asked, full.to - full.from));
  return {
    days: length,
    label: windowLabel(length, grain),
    complete: { from: Math.min(full.to, full.from + length - 1), to: full.to },
    reachFrom: Array.from({ length: days }, (_, day) => day),
    reachTo: Array.from({ length: days }, (_, day) => Math.min(days, day + length)),
  };
}

function windowLabel(length: number, grain: Grain): string {
  if (grain === 'day') return length === 1 ? l10n.t('users in 1 day') : l10n.t('users in {0} days', length);
  if (grain === 'hour') return length === 1 ? l10n.t('users in 1 hour') : l10n.t('users in {0} hours', length);
  return length === 1 ? l10n.t('users in 1 minute') : l10n.t('users in {0} minutes', length);
}

/** Windows of calendar months, or `null` where the full days hold no whole month. */
function byMonth({ firstDay, days, full }: Base): TrailingWindow | null {
  const bounds = Array.from({ length: days }, (_, day) => monthBounds(firstDay + day, firstDay));
  const whole = bounds.filter((month) => month.from >= full.from && month.to <= full.to);
  const [earliest] = whole;
  const latest = whole.at(-1);
  if (!earliest || !latest) return null;
  return {
    days: 0,
    label: monthLabel,
    complete: { from: earliest.from, to: latest.to },
    reachFrom: bounds.map((month) => Math.max(0, month.from)),
    reachTo: bounds.map((month) => Math.min(days, month.to)),
  };
}

function monthBounds(day: number, firstDay: number): DayRange {
  const { year, month } = monthOf(day);
  const { from, to } = spanOfMonths(year, month);
  return { from: from - firstDay, to: to - firstDay };
}

/** The part of a period that a range of days covers, as day indices: both clipped to the log. */
export function clip(range: DayRange, period: { from: number; to: number } | null, firstDay: number): DayRange {
  if (!period) return range;
  const from = Math.max(range.from, period.from - firstDay);
  return { from, to: Math.max(from, Math.min(range.to, period.to - firstDay)) };
}
