import { type DayRange, formatValue, type Grain, plural, spanText } from '../../src/protocol';

/** A period with its length: "1 Jul – 30 Sep 2025 · 92 days". */
export function periodWords({ from, to }: DayRange, grain: Grain, locale: string): string {
  return `${spanText(from, to, locale, grain)} · ${formatValue(to - from, { kind: 'count' }, locale)} ${plural(to - from, grain)}`;
}
