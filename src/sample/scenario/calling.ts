import { isWithin, type Traits } from './trait';
import type { World } from './world';

/** Monday first. */
const weekdays = [1.12, 1.15, 1.15, 1.12, 1.05, 0.72, 0.69];
/** Days over which a decline comes about. */
const declineDays = 14;
const holidays = [0.12, 0.37, 0.38, 0.68, 0.69, 0.87];

/** How much more or less all come on a day: by its weekday, the season and holidays. The first day is a Monday. */
export function dayFactor({ days, season, holiday }: World, day: number): number {
  const wave = 1 + season * Math.sin((2 * Math.PI * day) / 365.25 + 0.8);
  const off = holidays.some((share) => Math.round(share * days) === day) ? 1 - holiday : 1;
  return weekdays[day % 7]! * wave * off;
}

/** How much less someone comes by their own will. */
export function willOf({ declines }: World, day: number, traits: Traits): number {
  let will = 1;
  for (const { where, from, depth } of declines) {
    if (day >= from && isWithin(where, traits)) will *= 1 - depth * Math.min(1, (day - from + 1) / declineDays);
  }
  return will;
}
