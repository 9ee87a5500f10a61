import * as l10n from '@vscode/l10n';
import type { TriangleAnswer } from '../cells/triangle';
import { measureOf } from '../measures/catalogue';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';
import type { RateLevel } from './errorRateLevel';

/** The status bar's item: its text with an icon, its tooltip, and what a screen reader says. */
interface StatusWords {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

/** What the numbers are of, beside the log. */
interface StatusGround {
  /** The filters in words; empty for none. */
  readonly filter: string;
  /** The part of the log that was read; `null` for all. */
  readonly part: string | null;
  /** Whether the log has grown while it was followed. */
  readonly isLive: boolean;
  /** The threshold that the error rate has reached, if any. */
  readonly level?: RateLevel | null;
}

const percent = { kind: 'percent', digits: 2 } as const;
const icons = { warning: '$(warning)', error: '$(error)' } as const;

/** Error rate and stickiness, as far as the log knows them; else the number of events. */
export function statusWords(
  { measures, period }: TriangleAnswer,
  { filter, part, isLive, level = null }: StatusGround,
  locale?: string,
): StatusWords {
  const value = (id: keyof typeof measures): string => formatValue(measures[id], measureOf(id).format, locale);
  const events = counted.events(measures.events, locale);
  const known = [
    ...(measures.error_rate === null
      ? []
      : [l10n.t({ message: '{0} errors', args: [value('error_rate')], comment: ['an error rate'] })]),
    ...(measures.stickiness === null ? [] : [l10n.t('{0} sticky', value('stickiness'))]),
  ];
  const numbers = known.length > 0 ? known.join(' · ') : events;
  const text = [numbers, ...(part === null ? [] : [part]), ...(isLive ? [l10n.t('live')] : [])].join(' · ');
  // Colour alone tells nothing: the level is in the icon and in the words too.
  const spoken = [
    `Log Health: ${text}`,
    ...(level ? [levelWords(level, locale)] : []),
    ...(filter ? [l10n.t('filtered by {0}', filter)] : []),
  ].join(', ');
  const tooltip = [
    spoken,
    l10n.t('{0}, {1} to {2}, {3}, MAU as {4}', events, period.from, period.to, period.timeZone, period.windowLabel),
    l10n.t('Click for Quick KPIs'),
  ].join('\n');
  return { text: `${level ? icons[level.level] : '$(pulse)'} ${text}`, tooltip, spoken };
}

function levelWords({ level, threshold }: RateLevel, locale: string | undefined): string {
  const share = formatValue(threshold, percent, locale);
  return level === 'error'
    ? l10n.t('error: the error rate has reached {0}', share)
    : l10n.t('warning: the error rate has reached {0}', share);
}
