import type { Events } from '../../model/events';
import { stridesOf } from '../../model/grouping';
import { endOf, intervalAt } from '../../model/intervals';
import { type Axis, isUserAxis, type UserAxis } from '../../model/query';

interface Placed {
  readonly group: Uint32Array | null;
  readonly kept: Uint8Array | null;
}

/**
 * Adds the places of users, on the axes that have such, to the groups of their rows; rows of users without a place are not
 * kept. What is known of a user is of the rows that were kept, in each group of the dimensions by itself.
 */
export function placeUsers(
  events: Events,
  by: readonly Axis[],
  sizes: readonly number[],
  { group, kept }: Placed,
): Placed {
  const axes = by.flatMap((axis, i) => (isUserAxis(axis) ? [{ axis, stride: stridesOf(sizes)[i]! }] : []));
  if (axes.length === 0) return { group, kept };
  const { rows, user } = events;
  const groups = sizes.reduce((product, size) => product * size, 1);
  const out = { group: group?.slice() ?? new Uint32Array(rows), kept: kept?.slice() ?? new Uint8Array(rows).fill(1) };
  for (const { axis, stride } of axes) {
    const trait = traitOf(axis, groups);
    for (let from = 0; from < rows; ) {
      const u = user[from]!;
      let to = from;
      for (; to < rows && user[to] === u; to++) {
        if (u !== 0 && (kept === null || kept[to] === 1)) trait.add(group?.[to] ?? 0, u, events.day[to]!);
      }
      for (let i = from; i < to; i++) {
        const place = out.kept[i] === 0 || u === 0 ? null : trait.place(group?.[i] ?? 0);
        if (place === null) out.kept[i] = 0;
        else out.group[i]! += place * stride;
      }
      from = to;
    }
  }
  return out;
}

/** What is known of one user after the other, by group. */
interface Trait {
  /** A day on which a user is active, in order. */
  add(group: number, user: number, day: number): void;
  /** Where the user that was told of last belongs. */
  place(group: number): number | null;
}

function traitOf(axis: UserAxis, groups: number): Trait {
  const lastUser = new Uint32Array(groups);
  const lastDay = new Int32Array(groups);
  const value = new Int32Array(groups);
  const changed = changeOf(axis);
  return {
    add(g, user, day) {
      if (lastUser[g] !== user) value[g] = -1;
      else if (lastDay[g] === day) return;
      lastUser[g] = user;
      lastDay[g] = day;
      value[g] = changed(value[g]!, day);
    },
    place: (g) => (axis.kind === 'active_days' ? value[g]! : intervalAt(axis, value[g]!)),
  };
}

/** What a further active day makes of a value, which is -1 at first. */
function changeOf(axis: UserAxis): (value: number, day: number) => number {
  if (axis.kind === 'first_interval') return (value, day) => (value < 0 ? day : value);
  if (axis.kind === 'last_interval') return (value, day) => (day < endOf(axis) ? day : value);
  return (value, day) => Math.max(0, value) + Number(day >= axis.from && day < axis.to);
}
