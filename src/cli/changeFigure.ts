import type { Change } from '../measures/change';

/** A change for people: "+3.60 pt" of shares, "-4.1%" of counts, "new" where there was nothing before. */
export function changeFigure(change: Change | null): string {
  if (!change) return '–';
  if (change.by === null) return 'new';
  const sign = change.by > 0 ? '+' : '';
  return change.kind === 'points'
    ? `${sign}${(change.by * 100).toFixed(2)} pt`
    : `${sign}${(change.by * 100).toFixed(1)}%`;
}
