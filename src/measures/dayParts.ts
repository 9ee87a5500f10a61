import type { WindowId } from '../model/calendar';
import type { PartId } from '../model/query';

/** Which days a part is summed over: the full ones, those complete for a window, or those complete for both. */
export type Span = 'full' | WindowId | 'both';

/** A part that is a sum over days: of the users of the day itself or of the window that ends there, or of the days as such. */
export interface DayPart {
  readonly counts: 'day' | WindowId | 'days';
  readonly over: Span;
}

/** What is summed over days. SQL and kernels are both made of this. */
export const dayParts: Readonly<Partial<Record<PartId, DayPart>>> = {
  user_days: { counts: 'day', over: 'full' },
  complete_user_days: { counts: 'day', over: 'mau' },
  window_user_days: { counts: 'mau', over: 'mau' },
  week_complete_user_days: { counts: 'day', over: 'wau' },
  week_user_days: { counts: 'wau', over: 'wau' },
  both_week_user_days: { counts: 'wau', over: 'both' },
  both_window_user_days: { counts: 'mau', over: 'both' },
  full_days: { counts: 'days', over: 'full' },
  complete_days: { counts: 'days', over: 'mau' },
  week_complete_days: { counts: 'days', over: 'wau' },
};
