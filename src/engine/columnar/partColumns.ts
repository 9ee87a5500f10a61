import { dayParts } from '../../measures/dayParts';
import type { PartId } from '../../model/query';
import type { Asked } from './asked';
import type { DayCounts } from './daySeries';
import { fusedParts } from './fusedParts';
import type { GroupCounts } from './groupCounts';
import { sumOver } from './sumOver';

/** A number a group for each part. */
export type PartColumns = Partial<Record<PartId, Float64Array>>;

/** The fused parts of a query, of what was counted for it. */
export function partColumns(asked: Asked, counts: GroupCounts | undefined, series: DayCounts | undefined): PartColumns {
  return Object.fromEntries(
    fusedParts(asked.query).map((part) => {
      const column = asked.byDay && series ? ofDays(part, series, asked) : ofPeriod(part, counts, series, asked);
      return [part, column];
    }),
  );
}

/** Each day is a period of its own; what lies outside the period of the query has no events. */
function ofDays(part: PartId, series: DayCounts, { days: { period } }: Asked): Float64Array {
  const users = usersByDay(part, series);
  if (users) return users.slice();
  return countsOf(part, series).map((count, day) => (day >= period.from && day < period.to ? count : 0));
}

function ofPeriod(
  part: PartId,
  counts: GroupCounts | undefined,
  series: DayCounts | undefined,
  { days: { over } }: Asked,
): Float64Array {
  const users = series && usersByDay(part, series);
  if (users) return Float64Array.of(sumOver(users, over[dayParts[part]?.over ?? 'full']));
  if (!counts) throw new Error(`the part ${part} was not counted`);
  return countsOf(part, counts).slice();
}

/** The users of each day, or of the window that ends there, that a part sums; `null` where it sums none. */
function usersByDay(part: PartId, { users, windows }: DayCounts): Float64Array | null {
  const counts = dayParts[part]?.counts;
  if (counts === undefined || counts === 'days') return null;
  return counts === 'day' ? users : windows[counts];
}

function countsOf(part: PartId, counts: GroupCounts): Float64Array {
  if (part === 'events' || part === 'errors' || part === 'users' || part === 'impacted_users') return counts[part];
  throw new Error(`the part ${part} was not counted`);
}
