import { dayParts } from '../../measures/dayParts';
import type { PartId, Query } from '../../model/query';

/** Sums over tuples, and distinct users of the tuples of each user: no row is looked at. */
const ofTuples: readonly PartId[] = ['events', 'errors', 'users', 'impacted_users'];

export const isOfTuples = (part: PartId): boolean => ofTuples.includes(part);

/** Whether a part is of the active days of users. */
export function isOfDays(part: PartId): boolean {
  const counts = dayParts[part]?.counts;
  return counts !== undefined && counts !== 'days';
}

/** The parts of a query that the fused passes count; the plain kernels count the others, but for those the calendar tells. */
export function fusedParts({ parts, by }: Query): readonly PartId[] {
  if (by.some(({ kind }) => kind !== 'day' && kind !== 'dimension')) return [];
  const hasDays = by.some((axis) => axis.kind === 'day');
  const hasMembers = by.some((axis) => axis.kind === 'dimension');
  return parts.filter((part) => {
    if (hasMembers) return !hasDays && isOfTuples(part);
    return isOfTuples(part) || isOfDays(part);
  });
}
