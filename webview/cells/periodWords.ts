import { type DayRange, type Grain, spanText } from '../../src/protocol';
import { unitsText } from '../counted';

/** A period with its length: "1 Jul – 30 Sep 2025 · 92 days". */
export function periodWords({ from, to }: DayRange, grain: Grain, locale: string): string {
  return `${spanText(from, to, locale, grain)} · ${unitsText(to - from, grain, locale)}`;
}
