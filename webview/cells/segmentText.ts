import * as l10n from '@vscode/l10n';
import { counted, countText, fewEvents, formatValue, measureOf, type SegmentStats } from '../../src/protocol';

/** All that is known of a segment in one line, for hover. */
export function segmentText(name: string, stats: SegmentStats, locale: string): string {
  const count = (n: number | null): string => countText(n, locale);
  const percent = (n: number | null): string => formatValue(n, measureOf('error_rate').format, locale);
  const known = counted.events(stats.events, locale);
  const events = stats.events < fewEvents ? l10n.t('{0} (few events)', known) : known;
  const facts = [
    stats.errors === null ? events : l10n.t('{0} errors of {1}', count(stats.errors), events),
    rateText(stats, percent),
    stats.error_share === null ? null : l10n.t('{0} of all errors', percent(stats.error_share)),
    impactedText(stats, count),
  ];
  return `${name}: ${facts.filter((fact) => fact !== null).join(', ')}`;
}

function rateText({ error_rate: rate, ci }: SegmentStats, percent: (n: number) => string): string | null {
  if (rate === null) return null;
  if (!ci) return l10n.t('error rate {0}', percent(rate));
  return l10n.t('error rate {0} (95 % interval {1} to {2})', percent(rate), percent(ci[0]), percent(ci[1]));
}

function impactedText({ impacted_users: impacted, users }: SegmentStats, count: (n: number | null) => string) {
  if (impacted === null) return null;
  return users === 1
    ? l10n.t('{0} of 1 user impacted', count(impacted))
    : l10n.t('{0} of {1} users impacted', count(impacted), count(users));
}
