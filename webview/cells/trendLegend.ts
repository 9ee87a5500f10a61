import * as l10n from '@vscode/l10n';
import { h } from '../ui/element';
import type { TrendLines } from './trendLines';

/** What each line of a trend is. */
export function trendLegend(): {
  readonly element: HTMLElement;
  draw(lines: TrendLines, window: string | null, onsets: readonly string[]): void;
} {
  const element = h('ul', { class: 'trend-legend' });
  let shown = '';
  return {
    element,
    draw({ line, ghost, ghostName, isBeside, hasIncomplete }, window, onsets) {
      const own = [ghost ? l10n.t('selection') : l10n.t('whole log'), ...(window ? [window] : [])].join(', ');
      const entries = [
        ['own', own],
        ...(ghost ? [[isBeside ? 'beside' : 'ghost', ghostName]] : []),
        ...(hasIncomplete ? [['incomplete', l10n.t('incomplete')]] : []),
        ...onsets.map((text, i) => [`onset-${i}`, text]),
      ];
      const shape = JSON.stringify([entries, line.tone]);
      if (shape === shown) return;
      shown = shape;
      const items = entries.map(([key, text]) => h('li', { 'data-line': key }, text ?? ''));
      element.replaceChildren(...items);
      element.dataset.tone = line.tone;
    },
  };
}
