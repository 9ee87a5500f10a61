import * as l10n from '@vscode/l10n';
import { formatValue } from '../model/format';

/** A text for one, and one for any other number: languages differ in more than an ending. */
type Phrase = (isOne: boolean, count: string) => string;

const phrases = {
  event: (isOne, count) => (isOne ? l10n.t('1 event') : l10n.t('{0} events', count)),
  error: (isOne, count) => (isOne ? l10n.t('1 error') : l10n.t('{0} errors', count)),
  'impacted user': (isOne, count) => (isOne ? l10n.t('1 impacted user') : l10n.t('{0} impacted users', count)),
  record: (isOne, count) => (isOne ? l10n.t('1 record') : l10n.t('{0} records', count)),
  member: (isOne, count) => (isOne ? l10n.t('1 member') : l10n.t('{0} members', count)),
  version: (isOne, count) => (isOne ? l10n.t('1 version') : l10n.t('{0} versions', count)),
  value: (isOne, count) => (isOne ? l10n.t('1 value') : l10n.t('{0} values', count)),
  filter: (isOne, count) => (isOne ? l10n.t('1 filter') : l10n.t('{0} filters', count)),
  cell: (isOne, count) => (isOne ? l10n.t('1 cell') : l10n.t('{0} cells', count)),
  day: (isOne, count) => (isOne ? l10n.t('1 day') : l10n.t('{0} days', count)),
  hour: (isOne, count) => (isOne ? l10n.t('1 hour') : l10n.t('{0} hours', count)),
  minute: (isOne, count) => (isOne ? l10n.t('1 minute') : l10n.t('{0} minutes', count)),
  'full day': (isOne, count) => (isOne ? l10n.t('1 full day') : l10n.t('{0} full days', count)),
  'full hour': (isOne, count) => (isOne ? l10n.t('1 full hour') : l10n.t('{0} full hours', count)),
  'full minute': (isOne, count) => (isOne ? l10n.t('1 full minute') : l10n.t('{0} full minutes', count)),
} as const satisfies Readonly<Record<string, Phrase>>;

/** How many there are of what: "1 event", "1,204 events"; "– events" where that is not known. */
export const counted = (n: number | null, what: keyof typeof phrases, locale?: string): string =>
  phrases[what](n === 1, formatValue(n, { kind: 'count' }, locale));
