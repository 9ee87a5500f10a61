import { countedUnits, type DayRange, type Grain, spanText } from '../../src/protocol';

/** A period with its length: "1 Jul – 30 Sep 2025 · 92 days". */
export function periodWords({ from, to }: DayRange, grain: Grain, locale: string): string {
  return `${spanText(from, to, locale, grain)} · ${countedUnits(to - from, grain, locale)}`;
}
