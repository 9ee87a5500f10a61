import * as l10n from '@vscode/l10n';
import { formatValue } from './format';
import type { Grain } from './grain';

/** A count as the reader writes it. */
export const countText = (n: number | null, locale?: string): string => formatValue(n, { kind: 'count' }, locale);

type Thing =
  | 'events'
  | 'errors'
  | 'users'
  | 'userDays'
  | 'impactedUsers'
  | 'records'
  | 'members'
  | 'versions'
  | 'values'
  | 'filters'
  | 'cells'
  | 'dimensions';
type Counted = (n: number | null, locale?: string) => string;

/** A number with what it counts: "1 event", "12,345 events"; "– events" where it is not known. */
export const counted: Readonly<Record<Thing, Counted>> = {
  events: (n, locale) => (n === 1 ? l10n.t('1 event') : l10n.t('{0} events', countText(n, locale))),
  errors: (n, locale) => (n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', countText(n, locale))),
  users: (n, locale) => (n === 1 ? l10n.t('1 user') : l10n.t('{0} users', countText(n, locale))),
  userDays: (n, locale) => (n === 1 ? l10n.t('1 user-day') : l10n.t('{0} user-days', countText(n, locale))),
  impactedUsers: (n, locale) =>
    n === 1 ? l10n.t('1 impacted user') : l10n.t('{0} impacted users', countText(n, locale)),
  records: (n, locale) => (n === 1 ? l10n.t('1 record') : l10n.t('{0} records', countText(n, locale))),
  members: (n, locale) => (n === 1 ? l10n.t('1 member') : l10n.t('{0} members', countText(n, locale))),
  versions: (n, locale) => (n === 1 ? l10n.t('1 version') : l10n.t('{0} versions', countText(n, locale))),
  values: (n, locale) => (n === 1 ? l10n.t('1 value') : l10n.t('{0} values', countText(n, locale))),
  filters: (n, locale) => (n === 1 ? l10n.t('1 filter') : l10n.t('{0} filters', countText(n, locale))),
  cells: (n, locale) => (n === 1 ? l10n.t('1 cell') : l10n.t('{0} cells', countText(n, locale))),
  dimensions: (n, locale) => (n === 1 ? l10n.t('1 dimension') : l10n.t('{0} dimensions', countText(n, locale))),
};

/** A number of days, hours or minutes: "1 day", "30 days". */
export function countedUnits(n: number, grain: Grain, locale?: string): string {
  if (grain === 'day') return n === 1 ? l10n.t('1 day') : l10n.t('{0} days', countText(n, locale));
  if (grain === 'hour') return n === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', countText(n, locale));
  return n === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', countText(n, locale));
}

/** The same of those that the log covers as a whole: "5 full days". */
export function countedFullUnits(n: number, grain: Grain, locale?: string): string {
  if (grain === 'day') return n === 1 ? l10n.t('1 full day') : l10n.t('{0} full days', countText(n, locale));
  if (grain === 'hour') return n === 1 ? l10n.t('1 full hour') : l10n.t('{0} full hours', countText(n, locale));
  return n === 1 ? l10n.t('1 full minute') : l10n.t('{0} full minutes', countText(n, locale));
}
