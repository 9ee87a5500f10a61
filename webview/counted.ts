import * as l10n from '@vscode/l10n';
import { formatValue, type Grain } from '../src/protocol';

/** A count as the reader writes it. */
export const countText = (n: number | null, locale: string): string => formatValue(n, { kind: 'count' }, locale);

export const eventsText = (n: number | null, locale: string): string =>
  n === 1 ? l10n.t('1 event') : l10n.t('{0} events', countText(n, locale));

export const errorsText = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', countText(n, locale));

export const usersText = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 user') : l10n.t('{0} users', countText(n, locale));

export const recordsText = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 record') : l10n.t('{0} records', countText(n, locale));

export const membersText = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 member') : l10n.t('{0} members', countText(n, locale));

export const dimensionsText = (n: number, locale: string): string =>
  n === 1 ? l10n.t('1 dimension') : l10n.t('{0} dimensions', countText(n, locale));

/** A length in the units of a log: "1 day", "92 days", "24 hours". */
export function unitsText(n: number, grain: Grain, locale: string): string {
  const count = countText(n, locale);
  if (grain === 'day') return n === 1 ? l10n.t('1 day') : l10n.t('{0} days', count);
  if (grain === 'hour') return n === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', count);
  return n === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', count);
}
