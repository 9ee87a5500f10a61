import { isoDate } from '../../src/protocol';

/** Pixels that a tick's text needs, with room to the next. */
const room = 44;
const most = 6;

/**
 * Ticks along a line of days, as many as `width` pixels have room for: firsts of months where it is longer than two,
 * firsts of January where longer than two years.
 */
export function dayTicks(firstDay: number, days: number, width: number): readonly number[] {
  const all = Array.from({ length: days }, (_, i) => firstDay + i);
  const ending = days > 730 ? '-01-01' : days > 62 ? '-01' : '';
  const starts = all.filter((day) => isoDate(day).endsWith(ending));
  const fit = Math.min(most, Math.max(1, Math.floor(width / room)));
  const step = Math.max(1, Math.ceil(starts.length / fit));
  return starts.filter((_, i) => i % step === 0);
}
