import * as l10n from '@vscode/l10n';
import { formatValue } from './format';
import type { TruePart } from './logPart';
import { spanText } from './spanText';

/**
 * What stands beside every number of a log that was read in part: "10% sample of users", "only Jan 1 – 7, 2025". Without
 * a user field a sample is one of events.
 */
export function partLabel(part: TruePart, hasUsers: boolean, locale?: string): string {
  if (part.kind === 'period') return l10n.t('only {0}', spanText(part.from, part.to, locale));
  const percent = Number((part.share * 100).toPrecision(3));
  const digits = percent >= 10 || Number.isInteger(percent) ? 0 : percent >= 1 ? 1 : 2;
  const share = formatValue(part.share, { kind: 'percent', digits }, locale);
  return hasUsers ? l10n.t('{0} sample of users', share) : l10n.t('{0} sample of events', share);
}
