import { median } from '../median';

/** Fewer times than this of each weekday tell nothing of it. */
const fewestWeeks = 3;

/**
 * How large each weekday is against its week, of mean 1, by the place of a day modulo 7: the median of the ratio of a
 * value to the median of the seven days around it. All 1 where there are fewer than three weeks.
 * Source: the ratio to a moving average of the X-11 method (Shiskin, Young, Musgrave 1967), with medians.
 */
export function weekdayFactors(values: Float64Array, usable: Uint8Array): Float64Array {
  const ratios: number[][] = Array.from({ length: 7 }, () => []);
  for (let day = 3; day + 3 < values.length; day++) {
    if (usable[day] === 0 || usable.subarray(day - 3, day + 4).includes(0)) continue;
    const middle = median(values.subarray(day - 3, day + 4));
    if (middle > 0) ratios[day % 7]!.push(values[day]! / middle);
  }
  if (ratios.some((list) => list.length < fewestWeeks)) return new Float64Array(7).fill(1);
  const factors = Float64Array.from(ratios, median);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / 7;
  return mean > 0 ? factors.map((factor) => Math.max(0.02, factor / mean)) : factors.fill(1);
}
