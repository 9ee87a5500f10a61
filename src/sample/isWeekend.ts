import type { Plan } from './plan';

/** Whether a day of the log, by index, is a Saturday or Sunday. */
export const isWeekend = (plan: Plan, day: number): boolean =>
  // Day number 0, 1 January 1970, was a Thursday.
  (plan.firstDay + day + 3) % 7 >= 5;
