import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { type Grouping, groupingOf } from '../../model/grouping';
import { type Axis, axisSize } from '../../model/query';
import { type Block, foldedColumn } from './block';

/** How a grouping numbers its groups, and the group of each tuple that is kept: without the day, and -1 for the others. */
export interface Places extends Grouping {
  readonly place: Int32Array;
  /** What a day adds to the group; 0 where the day does not group. */
  readonly dayStride: number;
}

/** The groups of a block's tuples, of which `verdict` keeps some. @throws Error for more than `maxGroups` groups. */
export function placesOf(
  block: Block,
  by: readonly Axis[],
  verdict: Uint8Array,
  { calendar, dimensions }: Events,
): Places {
  const { sizes, groups } = groupingOf(by, calendar.days, dimensions);
  const place = new Int32Array(block.tuples);
  let stride = groups;
  let dayStride = 0;
  by.forEach((axis, i) => {
    stride /= sizes[i]!;
    if (axis.kind === 'day') dayStride += stride;
    if (axis.kind !== 'dimension') return;
    const { members } = findDimension(dimensions, axis.name);
    const last = axisSize(members.length, axis.top) - 1;
    const folded = axis.top === undefined ? undefined : block.members.get(foldedColumn(axis.name, axis.top));
    const member = folded ?? block.members.get(axis.name);
    if (!member) throw new Error(`a block was asked for the dimension ${axis.name} that it does not hold`);
    for (let t = 0; t < place.length; t++) place[t]! += Math.min(member[t]!, last) * stride;
  });
  for (let t = 0; t < place.length; t++) if (verdict[t] === 0) place[t] = -1;
  return { sizes, groups, place, dayStride };
}
