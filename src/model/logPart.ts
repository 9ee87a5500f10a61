import * as l10n from '@vscode/l10n';
import { textLocale } from './textLocale';
import { isoDate } from './timeZone';

/**
 * What of a log is read: the events of a period, as day numbers, half-open; all events of a share of its users, or of its
 * events where nothing stands for a user; or all of it.
 */
export type LogPart =
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
  | { readonly kind: 'sample'; readonly share: number }
  | { readonly kind: 'all' };

/** A part that is not all. */
export type TruePart = Exclude<LogPart, { readonly kind: 'all' }>;

/** A log that is too large to be read as a whole. */
export interface TooLarge {
  /** About how many events it holds. */
  readonly events: number;
  /** About how many bytes of memory they take while they are read. */
  readonly bytes: number;
  /** Bytes of memory allowed. */
  readonly budget: number;
  /** Epoch ms of the first and the last time seen in samples of its start, middle and end; `null` where none was. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
}

/** "a sample of 10 % of users", "the period 2025-01-01 to before 2025-02-01". */
export function partWords(part: TruePart, hasUsers: boolean): string {
  if (part.kind === 'period') return l10n.t('the period {0} to before {1}', isoDate(part.from), isoDate(part.to));
  const share = percentOf(part.share);
  return hasUsers ? l10n.t('a sample of {0} of users', share) : l10n.t('a sample of {0} of events', share);
}

/** Why events are no part of what is read; they are counted among the rejected records. */
export function leftOutReason(part: TruePart, hasUsers: boolean): string {
  if (part.kind === 'period') return l10n.t('outside of the period read');
  const share = percentOf(part.share);
  return hasUsers
    ? l10n.t('not in the sample of {0} of users', share)
    : l10n.t('not in the sample of {0} of events', share);
}

/** A share as a percentage with three digits at most that matter. */
export const percentOf = (share: number): string =>
  `${(share * 100).toLocaleString(textLocale, { maximumSignificantDigits: 3 })} %`;
