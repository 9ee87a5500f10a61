import { intervalAt } from '../../model/intervals';
import type { PartId } from '../../model/query';
import { countActiveDays } from './countActiveDays';
import { countEvents } from './countEvents';
import { countIntervals } from './countIntervals';
import { countLifecycle } from './countLifecycle';
import { countWeeks } from './countWeeks';
import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/** Counts some parts in one pass over the rows: a number a group for each. Rows are ordered by user, then by time. */
type Kernel = (scan: Scan) => Steps<PartColumns>;

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
export function* countParts(parts: readonly PartId[], scan: Scan): Steps<PartColumns> {
  const out: PartColumns = {};
  for (const kernel of kernelsOf(parts)) Object.assign(out, yield* kernel(scan));
  return out;
}

/** The same where each interval is a group and a period of its own. */
export function* countPartsOfIntervals(parts: readonly PartId[], scan: Scan): Steps<PartColumns> {
  const kernels = kernelsOf(parts);
  return {
    ...(kernels.has(countEvents) ? yield* countEvents(yield* inIntervals(scan)) : {}),
    ...(kernels.has(countActiveDays) || kernels.has(countWeeks) ? yield* countIntervals(scan) : {}),
    ...(kernels.has(countLifecycle) ? yield* countLifecycle(scan) : {}),
  };
}

const kernelsOf = (parts: readonly PartId[]): ReadonlySet<Kernel> =>
  new Set(parts.flatMap((part) => kernelOf[part] ?? []));

/** The scan of the rows that lie in an interval, grouped by it. */
function* inIntervals(scan: Scan): Steps<Scan> {
  const { events, counted, group, periods } = scan;
  const { day, rows } = events;
  const places = Int32Array.from({ length: events.calendar.days }, (_, d) => intervalAt(periods, d) ?? -1);
  const next = group?.slice() ?? new Uint32Array(rows);
  const isIn = counted?.slice() ?? new Uint8Array(rows).fill(1);
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) {
      const place = places[day[i]!]!;
      if (place < 0) isIn[i] = 0;
      else next[i]! += place * periods.stride;
    }
    yield;
  }
  return { ...scan, group: next, counted: isIn };
}
