import type { DayRange } from '../../model/calendar';
import type { PartId } from '../../model/query';
import type { Scan } from './scan';

/** Counts one part in one pass over the rows; gives a number a group. Rows are ordered by user, then by time. */
export type Kernel = (scan: Scan) => Float64Array;

/** Every part as a kernel. */
export const kernels: Readonly<Record<PartId, Kernel>> = {
  events: (scan) => countRows(scan, false),
  errors: (scan) => countRows(scan, true),
  users: (scan) => countUsers(scan, false),
  impacted_users: (scan) => countUsers(scan, true),
  user_days: (scan) => countUserDays(scan, scan.full),
  complete_user_days: (scan) => countUserDays(scan, scan.complete),
  window_user_days: (scan) => (scan.dayStride > 0 ? windowsByDay(scan) : sumWindows(scan)),
  full_days: (scan) => constant(scan, scan.full),
  complete_days: (scan) => constant(scan, scan.complete),
};

function countRows({ events, counted, group, dayStride, groups }: Scan, errorsOnly: boolean): Float64Array {
  const { rows, day, outcome } = events;
  const out = new Float64Array(groups);
  for (let i = 0; i < rows; i++) {
    if (counted !== null && counted[i] === 0) continue;
    if (errorsOnly && outcome[i] === 0) continue;
    out[(group === null ? 0 : group[i]!) + day[i]! * dayStride]!++;
  }
  return out;
}

function countUsers({ events, counted, group, dayStride, groups }: Scan, errorsOnly: boolean): Float64Array {
  const { rows, day, outcome, user } = events;
  const out = new Float64Array(groups);
  const last = new Uint32Array(groups);
  for (let i = 0; i < rows; i++) {
    if (counted !== null && counted[i] === 0) continue;
    if (errorsOnly && outcome[i] === 0) continue;
    const g = (group === null ? 0 : group[i]!) + day[i]! * dayStride;
    const u = user[i]!;
    if (last[g] === u) continue; // also leaves out user 0, the events without a user
    last[g] = u;
    out[g]!++;
  }
  return out;
}

function countUserDays({ events, kept, group, dayStride, groups }: Scan, range: DayRange): Float64Array {
  const { rows, day, user } = events;
  const { days } = events.calendar;
  const out = new Float64Array(groups);
  const last = new Float64Array(groups);
  for (let i = 0; i < rows; i++) {
    if (kept !== null && kept[i] === 0) continue;
    const d = day[i]!;
    const u = user[i]!;
    if (u === 0 || d < range.from || d >= range.to) continue;
    const g = (group === null ? 0 : group[i]!) + d * dayStride;
    const pair = u * days + d;
    if (last[g] === pair) continue;
    last[g] = pair;
    out[g]!++;
  }
  return out;
}

/** Sums, over the complete days, the users whose trailing window holds that day: the union of the reaches of their days. */
function sumWindows({ events, kept, group, groups, complete }: Scan): Float64Array {
  const { rows, day, user } = events;
  const { reachFrom, reachTo } = events.calendar;
  const out = new Float64Array(groups);
  const last = new Uint32Array(groups);
  const covered = new Int32Array(groups);
  for (let i = 0; i < rows; i++) {
    if (kept !== null && kept[i] === 0) continue;
    const u = user[i]!;
    if (u === 0) continue;
    const g = group === null ? 0 : group[i]!;
    if (last[g] !== u) {
      last[g] = u;
      covered[g] = 0;
    }
    const d = day[i]!;
    const end = reachTo[d]!;
    if (covered[g]! >= end) continue;
    const first = Math.max(reachFrom[d]!, covered[g]!, complete.from);
    covered[g] = end;
    const stop = Math.min(end, complete.to);
    if (first < stop) out[g]! += stop - first;
  }
  return out;
}

/** The users of each day's trailing window: a user enters where a reach begins and leaves where it ends. */
function windowsByDay({ events, kept, group, dayStride, groups }: Scan): Float64Array {
  const { rows, day, user } = events;
  const { reachFrom, reachTo, days } = events.calendar;
  const out = new Float64Array(groups);
  const last = new Uint32Array(groups);
  const covered = new Int32Array(groups);
  for (let i = 0; i < rows; i++) {
    if (kept !== null && kept[i] === 0) continue;
    const u = user[i]!;
    if (u === 0) continue;
    const g = group === null ? 0 : group[i]!;
    if (last[g] !== u) {
      last[g] = u;
      covered[g] = 0;
    }
    const d = day[i]!;
    const end = reachTo[d]!;
    if (covered[g]! >= end) continue;
    out[g + Math.max(reachFrom[d]!, covered[g]!) * dayStride]!++;
    if (end < days) out[g + end * dayStride]!--;
    covered[g] = end;
  }
  return runningSums(out, dayStride, days);
}

/** Adds each day's entry to the next day's, for every group beside the day. */
function runningSums(values: Float64Array, dayStride: number, days: number): Float64Array {
  const block = days * dayStride;
  for (let start = 0; start < values.length; start += block) {
    for (let i = start + dayStride; i < start + block; i++) values[i]! += values[i - dayStride]!;
  }
  return values;
}

const constant = ({ groups, dayStride }: Scan, { from, to }: DayRange): Float64Array =>
  new Float64Array(groups).fill(dayStride > 0 ? 1 : to - from);
