import type { Change } from '../measures/change';
import { formatValue } from '../model/format';

/** A change for people: "+3.60 pt" of shares, "-4.1%" of counts, "new" where there was nothing before. */
export function changeWords(change: Change | null, locale?: string): string {
  if (!change) return '–';
  if (change.by === null) return 'new';
  const sign = change.by > 0 ? '+' : '';
  if (change.kind === 'relative') return `${sign}${formatValue(change.by, { kind: 'percent', digits: 1 }, locale)}`;
  return `${sign}${formatValue(change.by * 100, { kind: 'mean', digits: 2 }, locale)} pt`;
}
