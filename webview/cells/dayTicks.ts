import { type Grain, isoUnit } from '../../src/protocol';

/** Pixels that a tick's text needs, with room to the next. */
const room = 44;
const most = 6;
const steps = { hour: [1, 2, 3, 6, 12], minute: [1, 5, 10, 15, 30, 60] } as const;

/**
 * Ticks along a line of days, as many as `width` pixels have room for: firsts of months where it is longer than two,
 * firsts of January where longer than two years; of hours every third, sixth or twelfth, of minutes every tenth or thirtieth.
 */
export function dayTicks(firstDay: number, days: number, grain: Grain, width: number): readonly number[] {
  const all = Array.from({ length: days }, (_, i) => firstDay + i);
  const fit = Math.min(most, Math.max(1, Math.floor(width / room)));
  if (grain !== 'day') {
    const step = steps[grain].find((each) => days / each <= fit) ?? 24;
    return all.filter((unit) => unit % step === 0);
  }
  const ending = days > 730 ? '-01-01' : days > 62 ? '-01' : '';
  const starts = all.filter((day) => isoUnit(day, grain).endsWith(ending));
  const step = Math.max(1, Math.ceil(starts.length / fit));
  return starts.filter((_, i) => i % step === 0);
}
