import * as l10n from '@vscode/l10n';
import { formatValue } from './format';
import type { Grain } from './grain';

const text = (n: number | null, locale: string | undefined): string => formatValue(n, { kind: 'count' }, locale);

/** A number with what it counts: "1 event", "12,345 events"; without a number as with many. */
export const counted = {
  events: (n: number | null, locale?: string): string =>
    n === 1 ? l10n.t('1 event') : l10n.t('{0} events', text(n, locale)),
  errors: (n: number | null, locale?: string): string =>
    n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', text(n, locale)),
  users: (n: number | null, locale?: string): string =>
    n === 1 ? l10n.t('1 user') : l10n.t('{0} users', text(n, locale)),
  userDays: (n: number | null, locale?: string): string =>
    n === 1 ? l10n.t('1 user-day') : l10n.t('{0} user-days', text(n, locale)),
};

/** A number of days, hours or minutes: "1 day", "30 days". */
export function countedUnits(n: number, grain: Grain, locale?: string): string {
  if (grain === 'day') return n === 1 ? l10n.t('1 day') : l10n.t('{0} days', text(n, locale));
  if (grain === 'hour') return n === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', text(n, locale));
  return n === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', text(n, locale));
}
