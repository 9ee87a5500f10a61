import type { Steps } from '../../engine/columnar/steps';
import type { Calendar } from '../../model/calendar';
import { random } from '../../model/random';
import { type Estimate, estimateOf } from '../estimate';
import { median } from '../median';
import type { UserDays } from '../userDays/userDays';
import { type DaySeries, daySeries } from './daySeries';
import { type Effect, effectOf } from './effect';
import { type Change, type Changes, findChanges } from './findChanges';
import { coefficients } from './leastSquares';
import { shakenSeries } from './shakenSeries';
import { columnOf } from './shapes';
import { userError } from './userError';
import { changeAYearBefore } from './yearBefore';

/** Changes of active user-days within this are none. */
export const noChange = 0.02;
/** A log in which a change of this size would be missed says nothing by finding none. */
const shouldBeSeen = 0.05;
/** z of a test at 5 %, two-sided, that finds four of five. */
const detecting = 1.96 + 0.8416;
const fewestDays = 14;
const draws = 100;

export interface EngagementOnset {
  /** Indices of days of the calendar; it may as well be any day from `lo` to `hi`. */
  readonly day: number;
  readonly lo: number;
  readonly hi: number;
  /** The first day on which it was over; `null` where it goes on to the end. */
  readonly until: number | null;
  /** At once, or day by day more. */
  readonly shape: 'step' | 'slope';
  /** The chance that a log without any change has one that stands out as much. */
  readonly pValue: number;
}

/** Whether engagement changed: active user-days against those that the time before makes expect. */
export interface Engagement {
  readonly answer: 'fall' | 'rise' | 'no change' | 'not enough';
  /** Relative to what was expected: -0.1 is a tenth fewer. Where there is no onset, the second half against the first. */
  readonly change: Estimate;
  /** Active user-days that are missing against what was expected, a number below 0 where there are more. */
  readonly lost: Estimate;
  readonly onset: EngagementOnset | null;
  /** The smallest change that a log like this shows four times out of five. */
  readonly detectable: number;
  /** The change in the same days of the year before, which `change` is free of; `null` where the log is too short. */
  readonly yearBefore: number | null;
  /** Users of each day, and how many there would have been without the change, on the days that are compared. */
  readonly series: { readonly day: Float64Array; readonly users: Float64Array; readonly expected: Float64Array };
}

/**
 * Whether users came less, or more, from some day on. Days are the full ones; what is usual of a weekday is taken out;
 * the interval is that of users drawn anew with all of their days, and of weeks drawn anew as far as days vary together.
 */
export function* engagementOf(
  table: UserDays,
  calendar: Calendar,
  leftOut: Uint8Array | null,
): Steps<Engagement | { readonly reason: string }> {
  if (table.users === 0) return { reason: 'No event has a user.' };
  const series = daySeries(table, calendar, leftOut);
  if (series.day.length < fewestDays) {
    return {
      reason: `A change takes ${fewestDays} full ${calendar.grain}s to show; the log has ${series.day.length}.`,
    };
  }
  const found = yield* findChanges(series);
  const fitted = fit(series, found, series.level);
  const all = found.changes.map((_, i) => fitted.effect(i)).concat(fitted.effect(-1));
  const effects = all.filter((effect): effect is Effect => effect !== null && isSeen(effect, series, fitted));
  for (const effect of effects.sort((a, b) => sumOf(a, series) - sumOf(b, series))) {
    const told = yield* tell(effect, table, series, found);
    if (told.answer !== 'not enough') return told;
  }
  return yield* halves(table, series, found);
}

interface Fit {
  /** Users of an average day, entry by entry. */
  readonly fitted: Float64Array;
  /** Of these what the wave of a year adds; of mean 0. */
  readonly wave: Float64Array;
  /** The effect of a change, of the trend by -1; `null` where it is none. */
  effect(of: number): Effect | null;
}

function fit({ day, factor }: DaySeries, { background, hasTrend, changes }: Changes, level: Float64Array): Fit {
  const columns = [...background, ...changes.map((change) => columnOf(change, day))];
  const sizes = coefficients(factor, columns, level);
  const fitted = new Float64Array(day.length);
  const wave = new Float64Array(day.length);
  for (const [c, column] of columns.entries()) {
    const isWave = c > Number(hasTrend) && c < background.length;
    for (let i = 0; i < fitted.length; i++) {
      fitted[i]! += sizes[c]! * column[i]!;
      if (isWave) wave[i]! += sizes[c]! * column[i]!;
    }
  }
  const trend = hasTrend ? sizes[1]! : 0;
  const own = sizes.slice(background.length);
  return { fitted, wave, effect: (of) => (of < 0 && !hasTrend ? null : effectOf(of, { changes, day }, trend, own)) };
}

/** Days on either side of an onset in which a fall is to be seen as it is, whatever growth there is. */
const around = 14;

/** Whether a fall is one of users that there were: not that a growth, drawn on, would have brought more. */
function isSeen(effect: Effect, series: DaySeries, own: Fit): boolean {
  const { from, to, of } = effect;
  const share = relative(effect, own, series);
  if (share >= 0 || of < 0 || effect.byDay[from] === 0) return true;
  const before = series.level.subarray(Math.max(0, from - around), from);
  const after = series.level.subarray(from, Math.min(to, from + around));
  return median(after) / median(before) - 1 < share / 2;
}

/** User-days won by an effect. */
const sumOf = ({ byDay }: Effect, { factor }: DaySeries): number =>
  byDay.reduce((sum, value, i) => sum + value * factor[i]!, 0);

/** The effect against what there would have been without it, on its days. */
function relative(effect: Effect, { fitted }: Fit, series: DaySeries): number {
  let expected = 0;
  for (let i = effect.from; i < effect.to; i++) expected += (fitted[i]! - effect.byDay[i]!) * series.factor[i]!;
  return expected > 0 ? sumOf(effect, series) / expected : 0;
}

function* tell(effect: Effect, table: UserDays, series: DaySeries, found: Changes): Steps<Engagement> {
  const own = fit(series, found, series.level);
  const mid = relative(effect, own, series);
  const shaken: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const other = fit(series, found, shakenSeries(series, own.fitted, random(3, 0, draw)));
    const drawn = other.effect(effect.of);
    shaken.push(drawn ? relative(drawn, other, series) : 0);
    yield;
  }
  const left = Math.max(0.01, 1 + mid);
  const error = left * userError(table, sidesOf(effect, table.days, series), deviation(shaken) / left);
  const yearBefore = changeAYearBefore(series, effect);
  const free = yearBefore === null ? mid : (1 + mid) / (1 + yearBefore.mid) - 1;
  const change = estimateOf(free, Math.hypot(error, yearBefore?.error ?? 0));
  const expected = own.fitted.map((value, i) => Math.max(0, value - effect.byDay[i]!) * series.factor[i]!);
  const some = change[0] > 0 || change[2] < 0;
  return {
    answer: some && Math.abs(free) > noChange ? (free < 0 ? 'fall' : 'rise') : 'not enough',
    change,
    lost: lostOf(change, expected, effect.from, effect.to),
    onset: onsetOf(effect, found.changes[effect.of] ?? null, series),
    detectable: detecting * error,
    yearBefore: yearBefore?.mid ?? null,
    series: { day: series.day, users: series.users, expected },
  };
}

function onsetOf(effect: Effect, change: Change | null, { day }: DaySeries): EngagementOnset {
  const { kind, from, to, lo, hi, pValue } = change ?? { kind: 'slope', ...effect, lo: 0, hi: 0, pValue: 0 };
  return {
    day: day[from]!,
    lo: day[lo]!,
    hi: day[hi]!,
    until: to < day.length ? day[to]! : null,
    shape: kind === 'slope' ? 'slope' : 'step',
    pValue,
  };
}

/** No change stands out: the second half of the days against the first, with the wave of a year taken out. */
function* halves(table: UserDays, series: DaySeries, found: Changes): Steps<Engagement> {
  const n = series.day.length;
  const half = n >> 1;
  const { fitted, wave } = fit(series, found, series.level);
  const changeOf = (level: Float64Array): number => {
    const before = weighedMean(level, wave, series.factor, 0, half);
    return before > 0 ? weighedMean(level, wave, series.factor, half, n) / before - 1 : 0;
  };
  const shaken: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    shaken.push(changeOf(shakenSeries(series, fitted, random(3, 1, draw))));
    yield;
  }
  const mid = changeOf(series.level);
  const effect = { from: half, to: n };
  const error = userError(table, sidesOf(effect, table.days, series), deviation(shaken));
  const change = estimateOf(mid, error);
  // Two one-sided tests at 5 % are an interval of 90 %.
  const inside = Math.abs(mid) + 1.645 * error <= noChange;
  const expected = fitted.map((value, i) => value * series.factor[i]!);
  return {
    answer: inside || detecting * error <= shouldBeSeen ? 'no change' : 'not enough',
    change,
    lost: lostOf(change, expected, half, n),
    onset: null,
    detectable: detecting * error,
    yearBefore: null,
    series: { day: series.day, users: series.users, expected },
  };
}

/** The mean level of entries without a wave. */
function weighedMean(level: Float64Array, wave: Float64Array, factor: Float64Array, from: number, to: number): number {
  let sum = 0;
  let weight = 0;
  for (let i = from; i < to; i++) {
    sum += factor[i]! * (level[i]! - wave[i]!);
    weight += factor[i]!;
  }
  return weight > 0 ? sum / weight : 0;
}

/** 2 for the days of an effect, 1 for those before it (of one from the first day on: its first half), 0 else. */
function sidesOf({ from, to }: { from: number; to: number }, days: number, { day }: DaySeries): Uint8Array {
  const side = new Uint8Array(days);
  const since = from > 0 ? from : to >> 1;
  for (let i = 0; i < to; i++) side[day[i]!] = i < since ? 1 : 2;
  return side;
}

function lostOf([lo, mid, hi]: Estimate, expected: Float64Array, from: number, to: number): Estimate {
  const sum = expected.subarray(from, to).reduce((total, users) => total + users, 0);
  return [-hi * sum, -mid * sum, -lo * sum];
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
}
