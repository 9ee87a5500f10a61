import type { Dimension } from './events';
import { findDimension } from './findDimension';
import { type Axis, axisSize } from './query';

/** How many groups a query has: `sizes` along its axes, and in all. */
export interface Grouping {
  readonly sizes: readonly number[];
  readonly groups: number;
}

/** The most groups that one query may have. */
const maxGroups = 1_000_000;

/** The grouping of axes over a log of `days` days. @throws Error for an unknown dimension, or for too many groups. */
export function groupingOf(by: readonly Axis[], days: number, dimensions: readonly Dimension[]): Grouping {
  const sizes = by.map((axis) =>
    axis.kind === 'day' ? days : axisSize(findDimension(dimensions, axis.name).members.length, axis.top),
  );
  const groups = sizes.reduce((product, size) => product * size, 1);
  if (groups <= maxGroups) return { sizes, groups };
  throw new Error(`${sizes.join(' × ')} groups are too many to show; choose smaller dimensions`);
}
