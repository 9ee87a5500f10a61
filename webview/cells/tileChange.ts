import * as l10n from '@vscode/l10n';
import { type Change, changeSize, formatValue, type KpiId, measureOf, type TriangleAnswer } from '../../src/protocol';
import { changeText } from './changeText';
import { spanWords } from './spanWords';
import type { TileChange } from './tile';

/** How a figure of the triangle changed since the period compared with; `null` where nothing is to be said. */
export function tileChange(id: KpiId, answer: TriangleAnswer, locale: string): TileChange | null {
  const { compared, measures, period } = answer;
  if (!compared || 'missing' in compared) return null;
  const change = compared.changes[id];
  if (!change) return null;
  const { format, label } = measureOf(id);
  const of = (value: number | null, days: { from: string; to: string }): string =>
    l10n.t({
      message: '{0} in {1}',
      args: [formatValue(value, format, locale), spanWords(days, period.grain, locale)],
      comment: ['a figure in a period'],
    });
  return {
    text: changeText(change, locale),
    hint: `${label} ${spoken(change, locale)}: ${of(measures[id], period)}, ${of(compared.measures[id], compared.period)}${interval(id, compared.errorRateDifference, locale)}`,
    isBad: change.by !== null && (id === 'error_rate' ? change.by > 0 : change.by < 0),
  };
}

/** A change as `changeText` writes it, to be said. */
function spoken(change: Change, locale: string): string {
  const { kind, by } = change;
  if (by === null) return l10n.t({ message: 'new', comment: ['of a number that was 0 before'] });
  if (changeSize(change, 1, locale) === null) return l10n.t('unchanged');
  if (kind === 'points') {
    const size = formatValue(Math.abs(by) * 100, { kind: 'mean', digits: 1 }, locale);
    return by < 0 ? l10n.t('down {0} points', size) : l10n.t('up {0} points', size);
  }
  const size = formatValue(Math.abs(by), { kind: 'percent', digits: 1 }, locale);
  return by < 0 ? l10n.t('down {0}', size) : l10n.t('up {0}', size);
}

function interval(id: KpiId, difference: readonly [number, number] | null, locale: string): string {
  if (id !== 'error_rate' || !difference) return '';
  const [low = '', high = ''] = difference.map((by) => formatValue(by * 100, { kind: 'mean', digits: 1 }, locale));
  return `; ${l10n.t('95 % interval of the difference {0} to {1} points', low, high)}`;
}
