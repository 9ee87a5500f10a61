import type { Stamp } from '../time/stamp';

/** How many stamps are dates with slashes and the year last, by what they tell of the order of day and month. */
export interface DateCounts {
  /** Those that only have a reading with the day first, such as 13/4/2025, … */
  dayFirst: number;
  /** … with the month first, … */
  monthFirst: number;
  /** … or another one with either. */
  either: number;
}

/** Counts a date with slashes that was read. */
export function countDate(counts: DateCounts, { monthFirst, dayFirst }: Pick<Stamp, 'monthFirst' | 'dayFirst'>): void {
  if (Number.isNaN(monthFirst.ms)) counts.dayFirst++;
  else if (Number.isNaN(dayFirst.ms)) counts.monthFirst++;
  else if (monthFirst.ms !== dayFirst.ms) counts.either++;
}

/** In which order the dates of a log are read: all in one. */
export interface DateOrder {
  readonly dayFirst: boolean;
  readonly counts: Readonly<DateCounts>;
}

/**
 * The order in which most of the dates that tell one have day and month; the month first where as many tell either, or
 * none. `null` where it makes no difference.
 * @param set what a person has said
 */
export function dateOrder(counts: Readonly<DateCounts>, set: boolean | undefined): DateOrder | null {
  const { dayFirst, monthFirst, either } = counts;
  return dayFirst + monthFirst + either === 0 ? null : { dayFirst: set ?? dayFirst > monthFirst, counts };
}
