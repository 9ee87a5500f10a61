import { dayMs } from './timeZone';

/**
 * The length of a calendar's days: those of a log of hours or minutes are hours or minutes, as users who come back the
 * next day are not in it. All that is said of days holds of them.
 */
export type Grain = 'day' | 'hour' | 'minute';

const hourMs = 3_600_000;

export const grainMs: Readonly<Record<Grain, number>> = { day: dayMs, hour: hourMs, minute: 60_000 };

/** The trailing windows of a grain, in its units: of MAU, but for those of days, and of WAU. */
export const windowLengths: Readonly<Record<Grain, { readonly mau: number; readonly wau: number }>> = {
  day: { mau: 30, wau: 7 },
  hour: { mau: 24, wau: 6 },
  minute: { mau: 60, wau: 15 },
};

/** The grain of a log that is `spanMs` long: minutes of under three hours, hours of under two days. */
export const grainOf = (spanMs: number): Grain =>
  spanMs < 3 * hourMs ? 'minute' : spanMs < 2 * dayMs ? 'hour' : 'day';

/** A unit by its number since 1970 as YYYY-MM-DD, or YYYY-MM-DDTHH:MM for hours and minutes. */
export const isoUnit = (unit: number, grain: Grain): string =>
  new Date(unit * grainMs[grain]).toISOString().slice(0, grain === 'day' ? 10 : 16);

/** The number of the unit in which a day, by its number, begins. */
export const unitOfDay = (day: number, grain: Grain): number => day * (dayMs / grainMs[grain]);
