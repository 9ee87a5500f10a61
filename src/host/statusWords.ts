import type { TriangleAnswer } from '../cells/triangle';
import { measureOf } from '../measures/catalogue';
import { formatValue } from '../model/format';
import { plural } from '../model/plural';
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
  const events = plural(measures.events, 'event');
  const known = [
    ...(measures.error_rate === null ? [] : [`${value('error_rate')} errors`]),
    ...(measures.stickiness === null ? [] : [`${value('stickiness')} sticky`]),
  ];
  const numbers = known.length > 0 ? known.join(' · ') : `${value('events')} ${events}`;
  const text = [numbers, ...(part === null ? [] : [part]), ...(isLive ? ['live'] : [])].join(' · ');
  // Colour alone tells nothing: the level is in the icon and in the words too.
  const reached =
    level && `${level.level}: the error rate has reached ${formatValue(level.threshold, percent, locale)}`;
  const spoken = `Log Health: ${text}${reached ? `, ${reached}` : ''}${filter ? `, filtered by ${filter}` : ''}`;
  const tooltip = [
    spoken,
    `${value('events')} ${events}, ${period.from} to ${period.to}, ${period.timeZone}, MAU as ${period.windowLabel}`,
    'Click for Quick KPIs',
  ].join('\n');
  return { text: `${level ? icons[level.level] : '$(pulse)'} ${text}`, tooltip, spoken };
}
