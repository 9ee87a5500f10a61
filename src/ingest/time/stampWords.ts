import * as l10n from '@vscode/l10n';
import type { StampKind } from './stamp';

/** How stamps are written, in words that complete "all 2,000 sampled values read as …". */
export const stampWords: Readonly<Record<StampKind, string>> = {
  'ISO times': l10n.t('ISO times'),
  dates: l10n.t({ message: 'dates', comment: ['stamps that are dates without a time'] }),
  'web server times': l10n.t('web server times'),
  'times with a month name': l10n.t('times with a month name'),
  'times without a year': l10n.t('times without a year'),
  'times with a two-digit year': l10n.t('times with a two-digit year'),
  'US dates': l10n.t('US dates'),
  'dates with the day first': l10n.t('dates with the day first'),
  'dates such as 3/4/2025': l10n.t('dates such as 3/4/2025'),
  'times in 14 digits': l10n.t('times in 14 digits'),
  'TAI64N times': l10n.t('TAI64N times'),
  'epoch seconds': l10n.t('epoch seconds'),
  'epoch ms': l10n.t('epoch ms'),
  'epoch µs': l10n.t('epoch µs'),
  'epoch ns': l10n.t('epoch ns'),
};
