import * as l10n from '@vscode/l10n';
import type { Grain } from '../../src/protocol';
import { dayText } from '../dayText';
import { h, setAttributes } from '../ui/element';
import type { Onsets } from './picture';

const kinds = [
  ['errors', l10n.t('errors rose'), (day: string) => l10n.t('errors rose {0}', day)],
  ['engagement', l10n.t('users come less'), (day: string) => l10n.t('users come less {0}', day)],
] as const;

/** Shares of the chart's width: a label that would reach over the end of it stands on the left of its rule. */
const room = 0.15;

export interface TrendOnsets {
  draw(onsets: Onsets | null, days: { readonly firstDay: number; readonly days: number }): void;
  /** The onsets for the legend: "errors rose Sep 24, 2025". */
  words(onsets: Onsets | null, grain: Grain, locale: string): readonly string[];
}

/** Rules over the days of a chart where, by the verdict, errors rose and users began to come less. */
export function trendOnsets(over: HTMLElement): TrendOnsets {
  const rules = kinds.map(([kind, label]) =>
    h('div', { class: 'trend-onset', 'data-kind': kind, hidden: true }, h('span', {}, label)),
  );
  over.append(...rules);
  return {
    draw(onsets, { firstDay, days }) {
      const places = kinds.map(([kind]) => {
        const day = onsets?.[kind] ?? null;
        return day === null ? -1 : (day - firstDay) / days;
      });
      for (const [i, rule] of rules.entries()) {
        const at = places[i] ?? -1;
        const isShown = at >= 0 && at < 1;
        // Of two that are close the first has its label on the left, where the second does not cross it.
        const isCrossed = places.some((other) => other > at && other < at + room) && at > room;
        setAttributes(rule, { hidden: !isShown, 'data-turned': isCrossed || at > 1 - room });
        if (isShown) rule.style.setProperty('--at', `${100 * at}%`);
      }
    },
    words: (onsets, grain, locale) =>
      kinds.flatMap(([kind, , since]) => {
        const day = onsets?.[kind] ?? null;
        return day === null ? [] : [since(dayText(day, grain, locale))];
      }),
  };
}
