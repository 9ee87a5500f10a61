import * as l10n from '@vscode/l10n';
import { counted } from '../../model/counted';
import { formatValue } from '../../model/format';
import { isoUnit } from '../../model/grain';
import type { Interval } from '../../model/link';
import { textLocale } from '../../model/textLocale';
import type { Findings } from './findings';

export const percent = (share: number, digits = Math.abs(share) < 0.1 ? 1 : 0): string =>
  formatValue(share, { kind: 'percent', digits }, textLocale);

/** "-12 % (-15 % to -9.1 %)" */
export const percentRange = ([lo, mid, hi]: Interval): string =>
  l10n.t('{0} ({1} to {2})', percent(mid), percent(lo), percent(hi));

/** "12 % (9 % to 15 %) below", of a relative change. */
export function besides([lo, mid, hi]: Interval): string {
  const ends = mid < 0 ? [-hi, -lo] : [lo, hi];
  const range = l10n.t('{0} ({1} to {2})', percent(Math.abs(mid)), percent(ends[0]!), percent(ends[1]!));
  return mid < 0 ? l10n.t('{0} below', range) : l10n.t('{0} above', range);
}

export const count = (n: number): string => formatValue(Math.round(n), { kind: 'count' }, textLocale);

/** A number with so many digits, such as a chance. */
export const decimal = (n: number, digits: number): string => formatValue(n, { kind: 'mean', digits }, textLocale);

/** "51 user-days (20 to 80)" */
export const userDayRange = ([lo, mid, hi]: Interval): string =>
  l10n.t('{0} ({1} to {2})', counted.userDays(Math.round(mid), textLocale), count(lo), count(hi));

/** A day of the calendar by its index. */
export const dayWords = ({ events: { calendar } }: Pick<Findings, 'events'>, index: number): string =>
  isoUnit(calendar.firstDay + index, calendar.grain);

/** "2025-03-01", or with the range that it may as well be in. */
export function onsetWords(found: Pick<Findings, 'events'>, { day, lo, hi }: { day: number; lo: number; hi: number }) {
  const told = dayWords(found, day);
  return lo < hi ? l10n.t('{0} ({1} to {2})', told, dayWords(found, lo), dayWords(found, hi)) : told;
}
