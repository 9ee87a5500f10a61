import { formatValue, type KpiId, measureOf, type TriangleAnswer } from '../../src/protocol';
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
    `${formatValue(value, format, locale)} in ${spanWords(days, period.grain, locale)}`;
  const text = changeText(change, locale);
  return {
    text,
    hint: `${label} ${spoken(text)}: ${of(measures[id], period)}, ${of(compared.measures[id], compared.period)}${interval(id, compared.errorRateDifference, locale)}`,
    isBad: change.by !== null && (id === 'error_rate' ? change.by > 0 : change.by < 0),
  };
}

const spoken = (text: string): string =>
  text.replace('▾', 'down').replace('▴', 'up').replace('±0', 'unchanged').replace(' pt', ' points');

function interval(id: KpiId, difference: readonly [number, number] | null, locale: string): string {
  if (id !== 'error_rate' || !difference) return '';
  const [low, high] = difference.map((by) => formatValue(by * 100, { kind: 'mean', digits: 1 }, locale));
  return `; 95 % interval of the difference ${low} to ${high} points`;
}
