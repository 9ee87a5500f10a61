import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { type Grouping, groupingOf } from '../../model/grouping';
import { type Axis, axisSize } from '../../model/query';
import { type Steps, stretch } from './steps';

/** How a grouping numbers its groups: `sizes` along the axes, row-major; see Scan for `group` and `dayStride`. */
export interface RowGroups extends Grouping {
  /** Of the dimensions alone. */
  readonly group: Uint32Array | null;
  readonly dayStride: number;
}

/** Numbers the groups of all rows. @throws Error for more than `maxGroups` groups. */
export function* rowGroups(events: Events, by: readonly Axis[]): Steps<RowGroups> {
  const { sizes, groups } = groupingOf(by, events.calendar.days, events.dimensions);
  let stride = groups;
  let dayStride = 0;
  let group: Uint32Array | null = null;
  for (const [i, axis] of by.entries()) {
    stride /= sizes[i]!;
    if (axis.kind === 'day') dayStride = stride;
    else if (axis.kind === 'dimension') group = yield* addPlaces(group, events, axis, stride);
  }
  return { sizes, groups, group, dayStride };
}

function* addPlaces(
  group: Uint32Array | null,
  events: Events,
  axis: Extract<Axis, { kind: 'dimension' }>,
  stride: number,
): Steps<Uint32Array> {
  const { codes, members } = findDimension(events.dimensions, axis.name);
  const last = axisSize(members.length, axis.top) - 1;
  const place = Uint32Array.from(members, (_, code) => Math.min(code, last) * stride);
  const out = group ?? new Uint32Array(events.rows);
  for (let from = 0; from < out.length; from += stretch) {
    const to = Math.min(out.length, from + stretch);
    for (let i = from; i < to; i++) out[i]! += place[codes[i]!]!;
    yield;
  }
  return out;
}
