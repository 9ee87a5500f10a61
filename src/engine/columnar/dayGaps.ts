import type { Calendar, TrailingWindow, WindowId } from '../../model/calendar';

/** By day. `users` are those of the day, `windows` those of the trailing windows that end that day. */
export interface DayUsers {
  readonly events: Float64Array;
  readonly users: Float64Array;
  readonly windows: Readonly<Record<WindowId, Float64Array>>;
}

/**
 * Events by their day and by how many days before it their user was seen last. That tells the users of trailing windows,
 * too: an active day reaches the windows of an interval of days, and what it shares with the days before it, it shares
 * with the last of them. One count an event takes the place of four.
 */
export class DayGaps {
  /** The gap of days that share no window, and of those before which there is none. */
  readonly farthest: number;

  constructor(private readonly calendar: Calendar) {
    this.farthest = Math.max(...Object.values(calendar.windows).map(unshared));
  }

  /** @param counts at `day * (farthest + 1) + gap`; gap 0 is an event of a day on which its user was seen, or one without a user */
  counted(counts: Uint32Array): DayUsers {
    const { calendar, farthest } = this;
    const { days, windows } = calendar;
    const events = new Float64Array(days);
    const users = new Float64Array(days);
    const width = farthest + 1;
    for (let day = 0; day < days; day++) {
      for (let gap = 1; gap < width; gap++) users[day]! += counts[day * width + gap]!;
      events[day] = counts[day * width]! + users[day]!;
    }
    const within = (window: TrailingWindow): Float64Array => this.#within(window, counts, users);
    return { events, users, windows: { mau: within(windows.mau), wau: within(windows.wau) } };
  }

  /** The users in the window that ends on each day: those whom active days bring in, less those who are in already. */
  #within({ reachFrom, reachTo }: TrailingWindow, counts: Uint32Array, users: Float64Array): Float64Array {
    const { days } = this.calendar;
    const width = this.farthest + 1;
    const steps = new Float64Array(days + 1);
    const add = (from: number, to: number, count: number): void => {
      steps[from]! += count;
      steps[to]! -= count;
    };
    for (let day = 0; day < days; day++) {
      const from = reachFrom[day]!;
      add(from, reachTo[day]!, users[day]!);
      for (let gap = 1; gap <= day && reachTo[day - gap]! > from; gap++)
        add(from, reachTo[day - gap]!, -counts[day * width + gap]!);
    }
    for (let day = 1; day < days; day++) steps[day]! += steps[day - 1]!;
    return steps.subarray(0, days);
  }
}

/** The least gap of days that share no window. Reaches begin and end no earlier than those of the days before. */
function unshared({ reachFrom, reachTo }: TrailingWindow): number {
  let next = 0;
  let least = 1;
  for (const [day, end] of reachTo.entries()) {
    while (next < reachFrom.length && reachFrom[next]! < end) next++;
    least = Math.max(least, next - day);
  }
  return least;
}
