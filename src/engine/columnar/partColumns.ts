import { emptyPart } from '../../measures/sql/partSql';
import type { PartId } from '../../model/query';
import type { Asked } from './asked';
import { type DayCounts, sumOver } from './daySeries';
import { fusedParts } from './fusedParts';
import type { GroupCounts } from './groupCounts';

/** A number a group for each part. */
export type PartColumns = Partial<Record<PartId, Float64Array>>;

/** The fused parts of a query, of what was counted for it. */
export function partColumns(asked: Asked, counts: GroupCounts | undefined, series: DayCounts | undefined): PartColumns {
  const { query, byDay, places, days } = asked;
  return Object.fromEntries(
    fusedParts(query).map((part) => {
      if (part === 'full_days' || part === 'complete_days')
        return [part, new Float64Array(places.groups).fill(emptyPart(part, days))];
      const column = byDay && series ? ofDays(part, series, asked) : ofPeriod(part, counts, series, asked);
      return [part, column];
    }),
  );
}

type CountedPart = Exclude<PartId, 'full_days' | 'complete_days'>;

/** Each day is a period of its own; what lies outside the period of the query has no events. */
function ofDays(part: CountedPart, series: DayCounts, { days: { period } }: Asked): Float64Array {
  if (part === 'window_user_days') return series.windows.slice();
  if (part === 'user_days' || part === 'complete_user_days') return series.users.slice();
  return series[part].map((count, day) => (day >= period.from && day < period.to ? count : 0));
}

function ofPeriod(
  part: CountedPart,
  counts: GroupCounts | undefined,
  series: DayCounts | undefined,
  { days: { full, complete } }: Asked,
): Float64Array {
  if (series && part === 'user_days') return Float64Array.of(sumOver(series.users, full));
  if (series && part === 'complete_user_days') return Float64Array.of(sumOver(series.users, complete));
  if (series && part === 'window_user_days') return Float64Array.of(sumOver(series.windows, complete));
  if (counts && (part === 'events' || part === 'errors' || part === 'users' || part === 'impacted_users'))
    return counts[part].slice();
  throw new Error(`the part ${part} was not counted`);
}
