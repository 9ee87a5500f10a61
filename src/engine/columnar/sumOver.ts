import type { DayRange } from '../../model/calendar';

/** The sum over the days of a range. */
export function sumOver(values: Float64Array, { from, to }: DayRange): number {
  let sum = 0;
  for (let d = from; d < to; d++) sum += values[d]!;
  return sum;
}
