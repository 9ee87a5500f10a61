import type { Calendar, DayRange } from '../model/calendar';
import { windowLengths } from '../model/grain';
import type { PartId } from '../model/query';
import { type Measure, partsOf } from './measure';

/** The look-back is as long as the MAU window is asked to be, and does not shrink with the log. */
export const lookBackDays = ({ window, grain }: Pick<Calendar, 'window' | 'grain'>): number =>
  grain === 'day' && window === 'rolling28' ? 28 : windowLengths[grain].mau;

/** Parts of who came for the first time, or not, and of who was there in the equally many days right before. */
const ofNew: readonly PartId[] = ['new_users', 'resurrected_users'];
const ofBefore: readonly PartId[] = ['retained_users', 'resurrected_users', 'dormant_users'];

/**
 * The first day, as an index of the calendar, from which a period of so many days can begin for the log to tell the
 * measure: in its first days everyone looks new, and nobody was there before.
 */
export function toldFrom(measure: Measure, days: number, calendar: Calendar): number {
  const needs = (some: readonly PartId[]): boolean => partsOf(measure).some((part) => some.includes(part));
  const back = Math.max(needs(ofNew) ? lookBackDays(calendar) : 0, needs(ofBefore) ? days : 0);
  return back === 0 ? 0 : calendar.full.from + back;
}

/** Whether the log tells a measure of a period. */
export const tells = (measure: Measure, { from, to }: DayRange, calendar: Calendar): boolean =>
  from >= toldFrom(measure, to - from, calendar);
