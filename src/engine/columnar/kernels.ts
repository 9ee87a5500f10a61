import { intervalAt } from '../../model/intervals';
import type { PartId } from '../../model/query';
import { countActiveDays } from './countActiveDays';
import { countEvents } from './countEvents';
import { countIntervals } from './countIntervals';
import { countLifecycle } from './countLifecycle';
import { countWeeks } from './countWeeks';
import type { Scan } from './scan';

/** Counts some parts in one pass over the rows: a number a group for each. Rows are ordered by user, then by time. */
type Kernel = (scan: Scan) => Partial<Record<PartId, Float64Array>>;

/** The kernel of every part; parts of one kernel come from the same pass. */
const kernelOf: Readonly<Record<PartId, Kernel | null>> = {
  events: countEvents,
  errors: countEvents,
  users: countEvents,
  impacted_users: countEvents,
  user_days: countActiveDays,
  complete_user_days: countActiveDays,
  window_user_days: countActiveDays,
  week_complete_user_days: countWeeks,
  week_user_days: countWeeks,
  both_week_user_days: countWeeks,
  both_window_user_days: countWeeks,
  new_users: countLifecycle,
  retained_users: countLifecycle,
  resurrected_users: countLifecycle,
  dormant_users: countLifecycle,
  // The calendar tells them.
  full_days: null,
  complete_days: null,
  week_complete_days: null,
};

/** The parts of a scan that are counted of rows, by as few passes as they need. */
export function countParts(parts: readonly PartId[], scan: Scan): Partial<Record<PartId, Float64Array>> {
  const kernels = new Set(parts.flatMap((part) => kernelOf[part] ?? []));
  return Object.assign({}, ...[...kernels].map((kernel) => kernel(scan)));
}

/** The same where each interval is a group and a period of its own. */
export function countPartsOfIntervals(parts: readonly PartId[], scan: Scan): Partial<Record<PartId, Float64Array>> {
  const kernels = new Set(parts.flatMap((part) => kernelOf[part] ?? []));
  return {
    ...(kernels.has(countEvents) ? countEvents(inIntervals(scan)) : {}),
    ...(kernels.has(countActiveDays) || kernels.has(countWeeks) ? countIntervals(scan) : {}),
    ...(kernels.has(countLifecycle) ? countLifecycle(scan) : {}),
  };
}

/** The scan of the rows that lie in an interval, grouped by it. */
function inIntervals(scan: Scan): Scan {
  const { events, counted, group, periods } = scan;
  const places = Int32Array.from({ length: events.calendar.days }, (_, day) => intervalAt(periods, day) ?? -1);
  const next = group?.slice() ?? new Uint32Array(events.rows);
  const isIn = counted?.slice() ?? new Uint8Array(events.rows).fill(1);
  for (let i = 0; i < next.length; i++) {
    const place = places[events.day[i]!]!;
    if (place < 0) isIn[i] = 0;
    else next[i]! += place * periods.stride;
  }
  return { ...scan, group: next, counted: isIn };
}
