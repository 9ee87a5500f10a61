import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import { stridesOf } from '../../model/grouping';
import { endOf, intervalAt } from '../../model/intervals';
import { type Axis, isUserAxis, type UserAxis } from '../../model/query';
import { errorsInside } from './errorsInside';
import { type Steps, stretch } from './steps';

export interface Placed {
  readonly group: Uint32Array | null;
  readonly kept: Uint8Array | null;
}

/**
 * Adds the places of users, on the axes that have such, to the groups of their rows; rows of users without a place are not
 * kept. What is known of a user is of the rows that were kept, in each group of the dimensions by itself.
 */
export function* placeUsers(
  events: Events,
  by: readonly Axis[],
  sizes: readonly number[],
  rows: Placed,
  period: DayRange,
): Steps<Placed> {
  const axes = by.flatMap((axis, i) => (isUserAxis(axis) ? [{ axis, stride: stridesOf(sizes)[i]! }] : []));
  if (axes.length === 0) return rows;
  const group = rows.group?.slice() ?? new Uint32Array(events.rows);
  const kept = rows.kept?.slice() ?? new Uint8Array(events.rows).fill(1);
  const groups = sizes.reduce((product, size) => product * size, 1);
  for (const { axis, stride } of axes) {
    const place = placesOf(axis, events.calendar.days);
    const values = new Int32Array(groups);
    const lastUser = new Uint32Array(groups);
    const lastDay = new Int32Array(groups);
    const errors = axis.kind === 'errors_inside' ? yield* errorsInside(axis, events, rows, period) : null;
    let halt = stretch;
    for (let from = 0; from < events.rows; ) {
      const to = endOfUser(events, from);
      if (errors) errors(from, to, values, lastUser);
      else if (axis.kind !== 'errors_inside') seeDays(axis, events, rows, from, to, values, lastUser, lastDay);
      for (let i = from; i < to; i++) {
        if (kept[i] === 0) continue;
        const at = events.user[i] === 0 ? -1 : place[values[rows.group === null ? 0 : rows.group[i]!]!]!;
        if (at < 0) kept[i] = 0;
        else group[i]! += at * stride;
      }
      from = to;
      if (from < halt) continue;
      halt = from + stretch;
      yield;
    }
  }
  return { group, kept };
}

function endOfUser({ user, rows }: Events, from: number): number {
  let to = from + 1;
  while (to < rows && user[to] === user[from]) to++;
  return to;
}

/** Sets, for each group that the user of the rows [from, to) is in, the value that places them: see `placesOf`. */
function seeDays(
  axis: Exclude<UserAxis, { kind: 'errors_inside' }>,
  { user, day }: Events,
  { group, kept }: Placed,
  from: number,
  to: number,
  values: Int32Array,
  lastUser: Uint32Array,
  lastDay: Int32Array,
): void {
  const { kind } = axis;
  const first = kind === 'active_days' ? axis.from : 0;
  const end = kind === 'active_days' ? axis.to : endOf(axis);
  const u = user[from]!;
  if (u === 0) return;
  for (let i = from; i < to; i++) {
    if (kept !== null && kept[i] === 0) continue;
    const g = group === null ? 0 : group[i]!;
    const d = day[i]!;
    const isNew = lastUser[g] !== u;
    if (!isNew && lastDay[g] === d) continue;
    lastUser[g] = u;
    lastDay[g] = d;
    if (kind === 'active_days') values[g] = (isNew ? 0 : values[g]!) + Number(d >= first && d < end);
    else if (isNew) values[g] = d;
    else if (kind === 'last_interval' && d < end) values[g] = d;
  }
}

/** The place of each value of users: of numbers of active days or of errors, or of first or last days. */
function placesOf(axis: UserAxis, days: number): Int32Array {
  // The last value is that of users with an error outside.
  if (axis.kind === 'errors_inside')
    return Int32Array.from({ length: axis.most + 2 }, (_, n) => (n > axis.most ? -1 : n));
  if (axis.kind === 'active_days') return Int32Array.from({ length: axis.to - axis.from + 1 }, (_, n) => n);
  return Int32Array.from({ length: days }, (_, day) => intervalAt(axis, day) ?? -1);
}
