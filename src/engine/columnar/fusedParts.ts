import type { PartId, Query } from '../../model/query';

/** Sums over tuples, and distinct users of the tuples of each user: no row is looked at. */
export const countParts: readonly PartId[] = ['events', 'errors', 'users', 'impacted_users'];
/** Facts of users' active days. */
export const dayParts: readonly PartId[] = ['user_days', 'complete_user_days', 'window_user_days'];
const calendarParts: readonly PartId[] = ['full_days', 'complete_days'];

/** The parts of a query that the fused passes count; the plain kernels count the others. */
export function fusedParts({ parts, by }: Query): readonly PartId[] {
  const hasDays = by.some((axis) => axis.kind === 'day');
  const hasMembers = by.some((axis) => axis.kind === 'dimension');
  return parts.filter((part) => {
    if (calendarParts.includes(part)) return true;
    if (hasMembers) return !hasDays && countParts.includes(part);
    return countParts.includes(part) || dayParts.includes(part);
  });
}
