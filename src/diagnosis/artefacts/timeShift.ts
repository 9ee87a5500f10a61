import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { zoneClock } from '../../model/timeZone';
import type { Artefact } from './artefact';

const hours = 24;
const hourMs = 3_600_000;
/** Days on either side that are compared, and the events that these take to tell a profile. */
const span = 7;
const fewestEvents = 1000;

/** A time shift, by how many hours clocks are ahead from its first day on. */
export interface TimeShift extends Artefact {
  readonly hours: number;
}

/**
 * The day from which on the hours of the day are the same as before, but for a turn of two hours or more: stamps of
 * another zone. A turn by one hour is what clocks do that are set. `null` where there is none, or all hours are alike.
 */
export function* timeShift({ rows, time, calendar }: Events): Steps<TimeShift | null> {
  const { days, firstDay, grain } = calendar;
  if (grain !== 'day' || days < 2 * span) return null;
  const clock = zoneClock(calendar.timeZone);
  const counts = new Float64Array(days * hours);
  // The clock is asked once an hour: from the day before the first one on, as zones go.
  const begin = (firstDay - 1) * hours;
  const ahead = Float64Array.from({ length: (days + 2) * hours }, (_, hour) => clock((begin + hour) * hourMs));
  yield;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const offset = ahead[Math.floor(time[row]! / hourMs) - begin] ?? 0;
    const at = Math.floor((time[row]! + offset) / hourMs) - firstDay * hours;
    if (at >= 0 && at < counts.length) counts[at]!++;
  }
  const profile = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(hours);
    for (let i = from * hours; i < to * hours; i++) sums[i % hours]! += counts[i]!;
    return sums;
  };
  let best = { day: -1, turn: 0, better: 0 };
  for (let day = span; day + span <= days; day++) {
    if (day % 32 === 0) yield;
    const [before, after] = [profile(day - span, day), profile(day, day + span)];
    if (Math.min(sumOf(before), sumOf(after)) < fewestEvents) continue;
    const turn = turnOf(before, after);
    const better = likeness(before, after, turn) - likeness(before, after, 0);
    if (Math.min(turn, hours - turn) < 2 || likeness(before, after, turn) < 0.93 || better < 0.08) continue;
    if (better > best.better) best = { day, turn, better };
  }
  if (best.day < 0) return null;
  const { day, turn } = best;
  const before = profile(day - span, day);
  // Each day by itself has to have turned, so that a change of who comes is not taken for a clock's.
  const turned = Array.from({ length: 2 * span }, (_, i) =>
    turnOf(before, profile(day - span + i, day - span + i + 1)),
  );
  const near = (a: number, b: number): boolean => Math.min((a - b + hours) % hours, (b - a + hours) % hours) <= 1;
  const fitting = turned.filter((one, i) => near(one, i < span ? 0 : turn)).length;
  if (fitting < 0.8 * turned.length) return null;
  let to = day;
  while (to < days && !near(turnOf(before, profile(to, to + 1)), 0)) to++;
  const events = sumOf(profile(day, to));
  return {
    kind: 'time shift',
    days: { from: day, to },
    segment: null,
    users: [],
    share: events / rows,
    sure: 0.8,
    whole: false,
    hours: turn > hours / 2 ? turn - hours : turn,
  };
}

/** The turn by which a profile is most like another. */
function turnOf(before: Float64Array, after: Float64Array): number {
  let best = 0;
  for (let turn = 1; turn < hours; turn++) {
    if (likeness(before, after, turn) > likeness(before, after, best)) best = turn;
  }
  return best;
}

/** Pearson's correlation of a profile with another that is turned; 0 where one is flat. */
function likeness(before: Float64Array, after: Float64Array, turn: number): number {
  const [a, b] = [sumOf(before) / hours, sumOf(after) / hours];
  let [product, left, right] = [0, 0, 0];
  for (let hour = 0; hour < hours; hour++) {
    const x = before[hour]! - a;
    const y = after[(hour + turn) % hours]! - b;
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? product / Math.sqrt(left * right) : 0;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
