import type { DayRange } from '../../model/calendar';
import type { PartId } from '../../model/query';
import { countActiveDays } from './countActiveDays';
import { countEvents } from './countEvents';
import { countWeeks } from './countWeeks';
import type { Scan } from './scan';

/** Counts some parts in one pass over the rows: a number a group for each. Rows are ordered by user, then by time. */
export type Kernel = (scan: Scan) => Partial<Record<PartId, Float64Array>>;

/** The kernel of every part; parts of one kernel come from the same pass. */
const kernelOf: Readonly<Record<PartId, Kernel>> = {
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
  full_days: countCalendarDays,
  complete_days: countCalendarDays,
  week_complete_days: countCalendarDays,
};

/** The parts of a scan, by as few passes as they need. */
export function countParts(parts: readonly PartId[], scan: Scan): Partial<Record<PartId, Float64Array>> {
  const kernels = new Set(parts.map((part) => kernelOf[part]));
  const counted = Object.assign({}, ...[...kernels].map((kernel) => kernel(scan)));
  return Object.fromEntries(parts.map((part) => [part, counted[part]]));
}

function countCalendarDays({ groups, dayStride, over }: Scan): Partial<Record<PartId, Float64Array>> {
  const days = ({ from, to }: DayRange): Float64Array => new Float64Array(groups).fill(dayStride > 0 ? 1 : to - from);
  return { full_days: days(over.full), complete_days: days(over.mau), week_complete_days: days(over.wau) };
}
