import type { DayRange, TrailingWindow } from '../../model/calendar';
import { sumOverDays } from './countActiveDays';
import type { Scan } from './scan';

/** The users of the trailing 7 days, and those of days and of MAU windows over the days that they are compared on. */
export function countWeeks(scan: Scan) {
  const { events, kept, group, dayStride, groups, over } = scan;
  const { rows, day, user, calendar } = events;
  const { wau, mau } = calendar.windows;
  const daily = new Float64Array(groups);
  const weeks = new WindowCount(scan, wau, [over.wau, over.both]);
  const months = new WindowCount(scan, mau, [over.both]);
  const lastUser = new Uint32Array(groups);
  const lastDay = new Int32Array(groups);
  for (let i = 0; i < rows; i++) {
    if (kept !== null && kept[i] === 0) continue;
    const u = user[i]!;
    if (u === 0) continue;
    const g = group === null ? 0 : group[i]!;
    const d = day[i]!;
    const isNew = lastUser[g] !== u;
    if (!isNew && lastDay[g] === d) continue;
    lastUser[g] = u;
    lastDay[g] = d;
    if (d >= over.wau.from && d < over.wau.to) daily[g + d * dayStride]!++;
    weeks.add(g, d, isNew);
    months.add(g, d, isNew);
  }
  const [week, bothWeek] = weeks.sums();
  const [bothMonth] = months.sums();
  return {
    week_complete_user_days: daily,
    week_user_days: week!,
    both_week_user_days: bothWeek!,
    both_window_user_days: bothMonth!,
  };
}

/** The users of a trailing window, summed over ranges of days; by day, those of the window that ends on each. */
class WindowCount {
  readonly #reached: Int32Array;
  readonly #sums: readonly Float64Array[];

  constructor(
    private readonly scan: Scan,
    private readonly window: TrailingWindow,
    private readonly ranges: readonly DayRange[],
  ) {
    this.#reached = new Int32Array(scan.groups);
    this.#sums = ranges.map(() => new Float64Array(scan.groups));
  }

  /** An active day of a user, in order; `isNew` for the first day of each. */
  add(group: number, day: number, isNew: boolean): void {
    const end = this.window.reachTo[day]!;
    const first = Math.max(this.window.reachFrom[day]!, isNew ? 0 : this.#reached[group]!);
    if (isNew) this.#reached[group] = 0;
    if (first >= end) return;
    this.#reached[group] = end;
    const { dayStride, events } = this.scan;
    this.ranges.forEach((range, i) => {
      const sums = this.#sums[i]!;
      if (dayStride === 0) sums[group]! += Math.max(0, Math.min(end, range.to) - Math.max(first, range.from));
      else {
        sums[group + first * dayStride]!++;
        if (end < events.calendar.days) sums[group + end * dayStride]!--;
      }
    });
  }

  sums(): readonly Float64Array[] {
    const { dayStride, events } = this.scan;
    if (dayStride > 0) for (const sums of this.#sums) sumOverDays(sums, dayStride, events.calendar.days);
    return this.#sums;
  }
}
