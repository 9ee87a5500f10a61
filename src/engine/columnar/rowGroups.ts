import type { Events } from '../../model/events';
import { type Axis, axisSize, maxGroups } from '../../model/query';
import { columnOf } from './columnOf';

/** How a grouping numbers its groups: `sizes` along the axes, row-major; see Scan for `group` and `dayStride`. */
export interface RowGroups {
  readonly sizes: readonly number[];
  readonly groups: number;
  readonly group: Uint32Array | null;
  readonly dayStride: number;
}

/** Numbers the groups of all rows. @throws Error for more than `maxGroups` groups. */
export function rowGroups(events: Events, by: readonly Axis[]): RowGroups {
  const sizes = by.map((axis) => sizeOf(events, axis));
  const groups = sizes.reduce((product, size) => product * size, 1);
  if (groups > maxGroups)
    throw new Error(`${sizes.join(' × ')} groups are too many to show; choose smaller dimensions`);
  let stride = groups;
  let dayStride = 0;
  let group: Uint32Array | null = null;
  by.forEach((axis, i) => {
    stride /= sizes[i]!;
    if (axis.kind === 'day') dayStride = stride;
    else group = addPlaces(group, events, axis, stride);
  });
  return { sizes, groups, group, dayStride };
}

const sizeOf = (events: Events, axis: Axis): number =>
  axis.kind === 'day' ? events.calendar.days : axisSize(columnOf(events, axis.name).members.length, axis.top);

function addPlaces(
  group: Uint32Array | null,
  events: Events,
  axis: Extract<Axis, { kind: 'dimension' }>,
  stride: number,
): Uint32Array {
  const { codes, members } = columnOf(events, axis.name);
  const last = axisSize(members.length, axis.top) - 1;
  const place = Uint32Array.from(members, (_, code) => Math.min(code, last) * stride);
  const out = group ?? new Uint32Array(events.rows);
  for (let i = 0; i < out.length; i++) out[i]! += place[codes[i]!]!;
  return out;
}
