import type { MeasureId } from '../../measures/measure';
import type { Calendar, DayRange } from '../../model/calendar';
import { knowsNew } from '../comingBack';

/** Whether a log tells a measure of these days: of lifecycle's it needs days before, as in its first ones everyone looks new. */
export function tells(id: MeasureId, { from, to }: DayRange, calendar: Calendar): boolean {
  const hasBefore = from - (to - from) >= calendar.full.from;
  switch (id) {
    case 'new_users':
      return knowsNew(calendar, from);
    case 'retained_users':
    case 'dormant_users':
      return hasBefore;
    case 'resurrected_users':
    case 'quick_ratio':
      return hasBefore && knowsNew(calendar, from);
    default:
      return true;
  }
}
