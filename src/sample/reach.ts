import { calendarOf, type DayRange } from '../model/calendar';
import { dayMs } from '../model/timeZone';
import type { Plan } from './plan';

/** The trailing window of MAU in days, and the days that have all of it within the log. */
export interface Reach {
  readonly windowDays: number;
  readonly complete: DayRange;
}

/** The window and the complete days that readers of the log will find: all its days are full, by construction. */
export function reachOf(plan: Plan): Reach {
  const firstMs = plan.firstDay * dayMs;
  const lastMs = firstMs + plan.days * dayMs - 1;
  const input = { timeZone: 'UTC', window: 'rolling30', firstMs, lastMs, missedBefore: 0, missedAfter: 0 } as const;
  const { days, complete } = calendarOf(input).windows.mau;
  return { windowDays: days, complete };
}
