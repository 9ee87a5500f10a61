import * as l10n from '@vscode/l10n';
import { formatValue } from '../model/format';
import type { Grain } from '../model/grain';

const text = (n: number | null, locale: string | undefined): string => formatValue(n, { kind: 'count' }, locale);

type Thing =
  | 'events'
  | 'errors'
  | 'impactedUsers'
  | 'records'
  | 'members'
  | 'versions'
  | 'values'
  | 'filters'
  | 'cells';
type Counted = (n: number | null, locale?: string) => string;

/** A number with what it counts: "1 event", "12,345 events"; "– events" where it is not known. */
export const counted: Readonly<Record<Thing, Counted>> = {
  events: (n, locale) => (n === 1 ? l10n.t('1 event') : l10n.t('{0} events', text(n, locale))),
  errors: (n, locale) => (n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', text(n, locale))),
  impactedUsers: (n, locale) => (n === 1 ? l10n.t('1 impacted user') : l10n.t('{0} impacted users', text(n, locale))),
  records: (n, locale) => (n === 1 ? l10n.t('1 record') : l10n.t('{0} records', text(n, locale))),
  members: (n, locale) => (n === 1 ? l10n.t('1 member') : l10n.t('{0} members', text(n, locale))),
  versions: (n, locale) => (n === 1 ? l10n.t('1 version') : l10n.t('{0} versions', text(n, locale))),
  values: (n, locale) => (n === 1 ? l10n.t('1 value') : l10n.t('{0} values', text(n, locale))),
  filters: (n, locale) => (n === 1 ? l10n.t('1 filter') : l10n.t('{0} filters', text(n, locale))),
  cells: (n, locale) => (n === 1 ? l10n.t('1 cell') : l10n.t('{0} cells', text(n, locale))),
};

/** A number of days, hours or minutes: "1 day", "30 days". */
export function countedUnits(n: number, grain: Grain, locale?: string): string {
  if (grain === 'day') return n === 1 ? l10n.t('1 day') : l10n.t('{0} days', text(n, locale));
  if (grain === 'hour') return n === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', text(n, locale));
  return n === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', text(n, locale));
}

/** The same of those that the log covers as a whole: "5 full days". */
export function countedFullUnits(n: number, grain: Grain, locale?: string): string {
  if (grain === 'day') return n === 1 ? l10n.t('1 full day') : l10n.t('{0} full days', text(n, locale));
  if (grain === 'hour') return n === 1 ? l10n.t('1 full hour') : l10n.t('{0} full hours', text(n, locale));
  return n === 1 ? l10n.t('1 full minute') : l10n.t('{0} full minutes', text(n, locale));
}
