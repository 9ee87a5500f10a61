import type { Codes } from '../../model/columns';

/** Rows in the order of users, then of time. */
export interface UserOrder {
  /** Row numbers. */
  readonly order: Uint32Array;
  /** The place in the order of each user's first row, by code; one more at the end. */
  readonly starts: Uint32Array;
}

/**
 * The order of rows by user code (0 to `users`), then by time: a stable counting sort, after which only users whose events
 * were not in order of time are sorted.
 */
export function userMajor(codes: Codes | null, users: number, time: Float64Array, isAscending = false): UserOrder {
  const rows = time.length;
  const starts = new Uint32Array(users + 2);
  const order = new Uint32Array(rows);
  if (codes) {
    for (let i = 0; i < rows; i++) starts[codes[i]! + 1]!++;
    for (let u = 1; u < starts.length; u++) starts[u]! += starts[u - 1]!;
    const next = starts.slice();
    for (let i = 0; i < rows; i++) order[next[codes[i]!]!++] = i;
  } else {
    starts[1] = rows;
    for (let i = 0; i < rows; i++) order[i] = i;
  }
  if (!isAscending) for (let u = 0; u <= users; u++) sortByTime(order.subarray(starts[u]!, starts[u + 1]!), time);
  return { order, starts };
}

function sortByTime(rows: Uint32Array, time: Float64Array): void {
  for (let i = 1; i < rows.length; i++) {
    if (time[rows[i]!]! < time[rows[i - 1]!]!) {
      rows.sort((a, b) => time[a]! - time[b]! || a - b);
      return;
    }
  }
}
