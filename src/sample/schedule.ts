import { random } from '../model/random';
import { isWeekend } from './isWeekend';
import type { Logins } from './logins';
import type { Person } from './people';
import type { Plan } from './plan';
import { regions } from './world';

/** Logins by hour of the local day, from midnight. */
const weekdayHours = [3, 2, 1, 1, 2, 4, 9, 18, 30, 34, 31, 28, 25, 27, 29, 28, 26, 23, 20, 18, 17, 14, 10, 6];
const weekendHours = [6, 4, 3, 2, 2, 3, 5, 8, 13, 18, 21, 22, 22, 22, 21, 21, 21, 22, 23, 24, 23, 20, 15, 10];
const steps = 512;

/** The rows of the log in order of time: `secondOf` of the i-th login counts from the start of the first day. */
export interface Schedule {
  rowOf(i: number): number;
  secondOf(i: number): number;
}

/** Gives each login a time of its day, by the hours of its region, and puts them in order. */
export function schedule(logins: Logins, crowd: readonly Person[], plan: Plan): Schedule {
  const draw = random(plan.seed, 5);
  const weekday = regions.map(({ hoursEast }) => quantiles(weekdayHours, hoursEast));
  const weekend = regions.map(({ hoursEast }) => quantiles(weekendHours, hoursEast));
  const { rows } = logins;
  // Second and row in one number, below 2⁵³ within the limits of a plan: a plain numeric sort then orders both.
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const day = logins.day[row] ?? 0;
    const curves = isWeekend(plan, day) ? weekend : weekday;
    const curve = curves[crowd[logins.person[row] ?? 0]?.region ?? 0] ?? [];
    keys[row] = (day * 86_400 + secondOfDay(curve, draw())) * rows + row;
  }
  keys.sort();
  reachEnds(keys, rows);
  return {
    rowOf: (i) => (keys[i] ?? 0) % rows,
    secondOf: (i) => Math.floor((keys[i] ?? 0) / rows),
  };
}

/** Moves the first login into the first minute of its day and the last into the last: then no day is cut short. */
function reachEnds(keys: Float64Array, rows: number): void {
  const move = (i: number, minute: number): void => {
    const key = keys[i] ?? 0;
    const second = Math.floor(key / rows);
    const moved = second - (second % 86_400) + minute * 60 + (second % 60);
    keys[i] = moved * rows + (key % rows);
  };
  move(0, 0);
  if (rows > 1) move(rows - 1, 1439);
}

/** Seconds of the UTC day at equal steps of probability, for a profile of local hours. */
function quantiles(localHours: readonly number[], hoursEast: number): number[] {
  const hours = localHours.map((_, hour) => localHours[(hour + hoursEast + 24) % 24] ?? 0);
  const total = hours.reduce((sum, n) => sum + n, 0);
  const curve: number[] = [];
  let hour = 0;
  let before = 0;
  for (let k = 0; k <= steps; k++) {
    const at = (k / steps) * total;
    while (hour < 23 && before + (hours[hour] ?? 0) < at) before += hours[hour++] ?? 0;
    curve.push(3600 * (hour + Math.min(1, (at - before) / (hours[hour] ?? 1))));
  }
  return curve;
}

function secondOfDay(curve: readonly number[], at: number): number {
  const k = Math.floor(at * steps);
  const [from = 0, to = 0] = [curve[k], curve[k + 1]];
  return Math.min(86_399, Math.floor(from + (to - from) * (at * steps - k)));
}
