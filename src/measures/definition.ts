import { monthLabel } from '../model/calendar';
import type { Grain } from '../model/grain';
import { measureOf, windowPhrases } from './catalogue';
import type { Measure, MeasureId } from './measure';
import { trailingWindow } from './trailingWindow';

/** What days and windows are in a log. */
export interface Windows {
  readonly grain: Grain;
  /** The window of MAU, and that of WAU: "users in 30 days", "users in the calendar month". */
  readonly windowLabel: string;
  readonly weekLabel: string;
}

/** The label of the window that a measure is counted in; `null` where it has none. */
export function windowOf(id: MeasureId, { windowLabel, weekLabel }: Omit<Windows, 'grain'>): string | null {
  const window = trailingWindow(measureOf(id));
  return window === 'mau' ? windowLabel : window === 'wau' ? weekLabel : null;
}

/** The definition of a measure as it holds in a log: with the window that it has there, and its hours or minutes for days. */
export function definition({ doc }: Pick<Measure, 'doc'>, { grain, windowLabel, weekLabel }: Windows): string {
  const ofDay = (label: string): string => `${label} ${label === monthLabel ? 'of' : 'up to'} that day`;
  const named = doc
    .replace(windowPhrases.mau, () => ofDay(windowLabel))
    .replace(windowPhrases.wau, () => ofDay(weekLabel));
  return grain === 'day' ? named : named.replace(/\bday(s?)\b/g, `${grain}$1`);
}
