import * as l10n from '@vscode/l10n';
import { formatValue } from '../model/format';
import type { Change } from './change';

const formats = { points: 'mean', relative: 'percent' } as const;

/** How large a change is, whichever way: "3.60 pt" of shares, "4.1%" of counts; `null` where that many digits show none. */
export function changeSize({ kind, by }: Change, digits: number, locale?: string): string | null {
  const text = (size: number): string => formatValue(size, { kind: formats[kind], digits }, locale);
  const size = text(Math.abs(by ?? 0) * (kind === 'points' ? 100 : 1));
  if (size === text(0)) return null;
  return kind === 'points' ? l10n.t({ message: '{0} pt', args: [size], comment: ['percentage points'] }) : size;
}

/** A change for people: "+3.60 pt" of shares, "-4.1%" of counts, "±0" for none, "new" where there was nothing before. */
export function changeWords(change: Change | null, locale?: string): string {
  if (!change) return '–';
  if (change.by === null) return l10n.t({ message: 'new', comment: ['of a number that was 0 before'] });
  const size = changeSize(change, change.kind === 'points' ? 2 : 1, locale);
  return size === null ? '±0' : `${change.by > 0 ? '+' : '-'}${size}`;
}
