import * as l10n from '@vscode/l10n';
import { counted } from '../model/counted';
import type { LoadProgress } from '../protocol/engineProtocol';

/** "512,000 records, 81 of 190 MB". Sizes under 10 MB have one decimal, so that they are seen to move. */
export function progressWords(progress: LoadProgress, locale?: string): string {
  const records = counted.records(progress.records, locale);
  if (progress.phase === 'arranging') return l10n.t('{0}, arranging', records);
  if (progress.totalBytes === 0) return records;
  const digits = progress.totalBytes < 1e7 ? 1 : 0;
  const megabytes = (bytes: number): string =>
    (bytes / 1e6).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return l10n.t('{0}, {1} of {2} MB', records, megabytes(progress.bytes), megabytes(progress.totalBytes));
}

/** How far a load is, 0 to 100. */
export const progressPercent = ({ bytes, totalBytes }: LoadProgress): number =>
  totalBytes === 0 ? 0 : Math.min(100, (100 * bytes) / totalBytes);
