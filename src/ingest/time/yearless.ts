/** The year that stands for an unknown one: a leap year, so that it has a 29 February, and long before any real stamp. */
export const yearlessYear = 4;

const from = new Date(0).setUTCFullYear(yearlessYear, 0, 1);
const to = new Date(0).setUTCFullYear(yearlessYear + 1, 0, 1);

/** Whether the time of a stamp is one without a year, as `StampReader` gives it. */
export const isYearless = (ms: number): boolean => ms >= from && ms < to;
