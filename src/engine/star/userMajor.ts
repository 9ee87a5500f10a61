import type { Codes } from '../../model/columns';

/** Where rows go in the order of users, then of time. */
interface UserOrder {
  /** The place of each row. */
  readonly place: Uint32Array;
  /** The place of each user's first row, by code; one more at the end. */
  readonly starts: Uint32Array;
}

/**
 * The places of rows ordered by user code (0 to `users`), then by time: a stable counting sort, after which only users
 * whose events were not in order of time are sorted.
 */
export function userMajor(codes: Codes | null, users: number, time: Float64Array, isAscending = false): UserOrder {
  const rows = time.length;
  const starts = new Uint32Array(users + 2);
  const place = new Uint32Array(rows);
  if (codes) {
    for (let i = 0; i < rows; i++) starts[codes[i]! + 1]!++;
    for (let u = 1; u < starts.length; u++) starts[u]! += starts[u - 1]!;
    const next = starts.slice();
    for (let i = 0; i < rows; i++) place[i] = next[codes[i]!]!++;
  } else {
    starts.fill(rows, 1);
    for (let i = 0; i < rows; i++) place[i] = i;
  }
  if (!isAscending) sortByTime(place, starts, time);
  return { place, starts };
}

/** The rows in the order of their places. */
export function rowsInOrder(place: Uint32Array): Uint32Array {
  const order = new Uint32Array(place.length);
  for (let i = 0; i < place.length; i++) order[place[i]!] = i;
  return order;
}

function sortByTime(place: Uint32Array, starts: Uint32Array, time: Float64Array): void {
  const order = rowsInOrder(place);
  for (let u = 0; u + 1 < starts.length; u++) {
    const rows = order.subarray(starts[u]!, starts[u + 1]!);
    if (isInOrder(rows, time)) continue;
    rows.sort((a, b) => time[a]! - time[b]! || a - b);
    for (let i = 0; i < rows.length; i++) place[rows[i]!] = starts[u]! + i;
  }
}

function isInOrder(rows: Uint32Array, time: Float64Array): boolean {
  for (let i = 1; i < rows.length; i++) if (time[rows[i]!]! < time[rows[i - 1]!]!) return false;
  return true;
}
