import * as l10n from '@vscode/l10n';
import type { Dimension } from './events';
import { findDimension } from './findDimension';
import { type Axis, axisSize, isPeriodAxis } from './query';

/** How many groups a query has: `sizes` along its axes, and in all. */
export interface Grouping {
  readonly sizes: readonly number[];
  readonly groups: number;
}

/** The most groups that one query may have. */
const maxGroups = 1_000_000;

/** The grouping of axes over a log of `days` days. @throws Error for an unknown dimension, two axes of periods, or too many groups. */
export function groupingOf(by: readonly Axis[], days: number, dimensions: readonly Dimension[]): Grouping {
  if (by.filter(isPeriodAxis).length > 1) throw new Error('group by days or by one kind of intervals, not by both');
  const sizes = by.map((axis) => {
    if (axis.kind === 'day') return days;
    if (axis.kind === 'dimension') return axisSize(findDimension(dimensions, axis.name).members.length, axis.top);
    if (axis.kind === 'errors_inside') return axis.most + 1;
    return axis.kind === 'active_days' ? axis.to - axis.from + 1 : axis.count;
  });
  const groups = sizes.reduce((product, size) => product * size, 1);
  if (groups <= maxGroups) return { sizes, groups };
  throw new Error(
    l10n.t('{0} groups are too many to show; choose smaller dimensions or longer intervals', sizes.join(' × ')),
  );
}

/** How far apart the groups of neighbours on each axis are. */
export const stridesOf = (sizes: readonly number[]): readonly number[] =>
  sizes.map((_, axis) => sizes.slice(axis + 1).reduce((product, size) => product * size, 1));
