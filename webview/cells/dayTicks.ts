import { isoDate } from '../../src/protocol';

/** Ticks along a line of days: firsts of months where it is longer than two, firsts of January where longer than two years. */
export function dayTicks(firstDay: number, days: number, most = 6): readonly number[] {
  const all = Array.from({ length: days }, (_, i) => firstDay + i);
  const ending = days > 730 ? '-01-01' : days > 62 ? '-01' : '';
  const starts = all.filter((day) => isoDate(day).endsWith(ending));
  const step = Math.max(1, Math.ceil(starts.length / most));
  return starts.filter((_, i) => i % step === 0);
}
