import { formatValue } from '../../model/format';
import { isoUnit } from '../../model/grain';
import type { Interval } from '../../model/link';
import { plural } from '../../model/plural';
import type { Findings } from './findings';

export const percent = (share: number, digits = Math.abs(share) < 0.1 ? 1 : 0): string =>
  formatValue(share, { kind: 'percent', digits }, 'en');

/** "-12 % (-15 % to -9.1 %)" */
export const percentRange = ([lo, mid, hi]: Interval): string => `${percent(mid)} (${percent(lo)} to ${percent(hi)})`;

/** "12 % (9 % to 15 %) below", of a relative change. */
export function besides([lo, mid, hi]: Interval): string {
  const ends = mid < 0 ? [-hi, -lo] : [lo, hi];
  return `${percent(Math.abs(mid))} (${percent(ends[0]!)} to ${percent(ends[1]!)}) ${mid < 0 ? 'below' : 'above'}`;
}

export const count = (n: number): string => formatValue(Math.round(n), { kind: 'count' }, 'en');

/** "51 user-days (20 to 80)" */
export const countRange = ([lo, mid, hi]: Interval, one: string): string =>
  `${count(mid)} ${plural(Math.round(mid), one)} (${count(lo)} to ${count(hi)})`;

/** A day of the calendar by its index. */
export const dayWords = ({ events: { calendar } }: Pick<Findings, 'events'>, index: number): string =>
  isoUnit(calendar.firstDay + index, calendar.grain);

/** "2025-03-01", or with the range that it may as well be in. */
export function onsetWords(found: Pick<Findings, 'events'>, { day, lo, hi }: { day: number; lo: number; hi: number }) {
  const range = lo < hi ? ` (${dayWords(found, lo)} to ${dayWords(found, hi)})` : '';
  return `${dayWords(found, day)}${range}`;
}
