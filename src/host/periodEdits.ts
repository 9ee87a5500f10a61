import type { Calendar, DayRange } from '../model/calendar';
import { periodEdit, periodOf, type Selection, type SelectionEdit } from '../model/selection';

type Span = Pick<Calendar, 'firstDay' | 'days'>;

/** A click on a period: it alone; the whole log where it was selected already, or is the whole log. */
export function togglePeriod(selection: Selection, { from, to }: DayRange, calendar: Span): SelectionEdit {
  const now = periodOf(selection.clauses);
  return within(now?.from === from && now.to === to ? null : { from, to }, calendar);
}

/** This period, whatever is selected. */
export const onlyPeriod = ({ from, to }: DayRange, calendar: Span): SelectionEdit => within({ from, to }, calendar);

/** From the earlier of the selected period and this one to the later of the two. */
export function extendPeriod(selection: Selection, { from, to }: DayRange, calendar: Span): SelectionEdit {
  const now = periodOf(selection.clauses) ?? { from, to };
  return within({ from: Math.min(now.from, from), to: Math.max(now.to, to) }, calendar);
}

const within = (period: DayRange | null, { firstDay, days }: Span): SelectionEdit =>
  periodEdit(period && (period.from > firstDay || period.to < firstDay + days) ? period : null);
