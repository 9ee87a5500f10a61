import type { TrailingWindow } from '../../model/calendar';

/**
 * Who is in the trailing windows that end on each day, of users that are told one after the other by their active days. An
 * active day reaches the windows of an interval of days; of the union of a user's intervals only the ends are written.
 */
export class WindowSteps {
  /** Who enters less who leaves, by day. */
  readonly steps: Int32Array;
  /** The last day whose reach begins within that of a day. Reaches begin and end no earlier than those before them. */
  readonly joined: Int32Array;
  readonly reachFrom: Int32Array;
  readonly reachTo: Int32Array;

  constructor({ reachFrom, reachTo }: TrailingWindow) {
    const days = reachFrom.length;
    this.steps = new Int32Array(days + 1);
    this.reachFrom = Int32Array.from(reachFrom);
    this.reachTo = Int32Array.from(reachTo);
    let joined = -1;
    this.joined = Int32Array.from(reachTo, (end) => {
      while (joined + 1 < days && reachFrom[joined + 1]! <= end) joined++;
      return joined;
    });
  }

  /** The users in the window that ends on each day. */
  users(): Float64Array {
    let sum = 0;
    return Float64Array.from(this.reachFrom, (_, day) => {
      sum += this.steps[day]!;
      return sum;
    });
  }
}
