import { dayParts } from '../../measures/dayParts';
import type { DayRange, TrailingWindow } from '../../model/calendar';
import { eachActiveDay } from './eachActiveDay';
import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import type { Steps } from './steps';

/** The users of days and of trailing windows, summed over the days of each interval. */
export function* countIntervals(scan: Scan): Steps<PartColumns> {
  const { events, over } = scan;
  const { mau, wau } = events.calendar.windows;
  const reaches = { day: null, mau, wau };
  const sums = Object.entries(dayParts).flatMap(([part, { counts, over: span }]) =>
    counts === 'days' ? [] : [{ part, sum: new IntervalSum(scan, reaches[counts], over[span]) }],
  );
  yield* eachActiveDay(scan, (g, d, isNew) => {
    for (const { sum } of sums) sum.add(g, d, isNew);
  });
  return Object.fromEntries(sums.map(({ part, sum }) => [part, sum.values]));
}

/** The days of a range in whose window users are, interval by interval; without a window, the days that they are active. */
class IntervalSum {
  readonly values: Float64Array;
  readonly #reached: Int32Array;

  constructor(
    private readonly scan: Scan,
    private readonly window: TrailingWindow | null,
    private readonly range: DayRange,
  ) {
    this.values = new Float64Array(scan.groups);
    this.#reached = new Int32Array(scan.groups);
  }

  /** An active day of a user, in order; `isNew` for the first day of each. */
  add(group: number, day: number, isNew: boolean): void {
    if (isNew) this.#reached[group] = 0;
    const end = this.window ? this.window.reachTo[day]! : day + 1;
    const first = Math.max(this.window ? this.window.reachFrom[day]! : day, this.#reached[group]!);
    if (first >= end) return;
    this.#reached[group] = end;
    const { from, days, count, stride } = this.scan.periods;
    const to = Math.min(end, this.range.to, from + days * count);
    for (let at = Math.max(first, this.range.from, from); at < to; ) {
      const place = Math.floor((at - from) / days);
      const next = Math.min(to, from + days * (place + 1));
      this.values[group + place * stride]! += next - at;
      at = next;
    }
  }
}
