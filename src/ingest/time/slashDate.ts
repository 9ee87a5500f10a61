import { dateMs } from './calendarDate';
import { datedTime } from './datedTime';
import type { Stamp } from './stamp';

/**
 * Epoch ms of `3/4/2025`, whose year ends at `at`, with what follows it: with the month first where that is a date, else
 * with the day first. A number over 12 tells the order; both readings are put into the stamp, as nothing else does.
 */
export function slashDate(
  year: number,
  first: number,
  second: number,
  bytes: Uint8Array,
  at: number,
  end: number,
  stamp: Stamp,
): number {
  const [monthFirst, dayFirst] = [dateMs(year, first, second), dateMs(year, second, first)];
  const kind = Number.isNaN(dayFirst)
    ? 'US dates'
    : Number.isNaN(monthFirst)
      ? 'dates with the day first'
      : 'dates such as 3/4/2025';
  stamp.kind = kind;
  const date = Number.isNaN(monthFirst) ? dayFirst : monthFirst;
  const ms = datedTime(date, bytes, at, end, stamp, kind);
  if (Number.isNaN(ms)) return ms;
  stamp.isSlashed = true;
  const { offset, zone } = stamp;
  stamp.monthFirst.ms = ms + (monthFirst - date);
  stamp.monthFirst.offset = offset;
  stamp.dayFirst.ms = ms + (dayFirst - date);
  stamp.dayFirst.offset = offset;
  if (zone && dayFirst !== date && !Number.isNaN(dayFirst)) {
    // The zone may have another offset on the other date.
    stamp.dayFirst.ms = datedTime(dayFirst, bytes, at, end, stamp, kind);
    stamp.dayFirst.offset = stamp.offset;
    stamp.offset = offset;
  }
  return ms;
}
