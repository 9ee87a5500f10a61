import type { DayRange } from '../../model/calendar';

/** The days before a change, and those of it. */
export interface Windows {
  readonly before: DayRange;
  readonly after: DayRange;
}

/**
 * The days of a change and as many before it, whole weeks where there are that many; at most 84 days. `null` where there
 * is no full day on either side.
 */
export function windowsAround(full: DayRange, onset: number, until: number | null): Windows | null {
  const end = Math.min(until ?? full.to, onset + 84);
  const length = Math.min(end - onset, onset - full.from);
  if (length < 1) return null;
  const whole = length >= 7 ? length - (length % 7) : length;
  return { before: { from: onset - whole, to: onset }, after: { from: onset, to: onset + whole } };
}
