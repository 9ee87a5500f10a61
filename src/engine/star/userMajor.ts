import type { Codes } from '../../model/columns';

/**
 * The order of rows by user code (0 to `users`), then by time, as row numbers: a stable counting sort, after which only
 * users whose events were not in order of time are sorted.
 */
export function userMajor(codes: Codes | null, users: number, time: Float64Array): Uint32Array {
  const rows = time.length;
  const starts = new Uint32Array(users + 2);
  if (codes) for (let i = 0; i < rows; i++) starts[codes[i]! + 1]!++;
  else starts[1] = rows;
  for (let u = 1; u < starts.length; u++) starts[u]! += starts[u - 1]!;
  const order = new Uint32Array(rows);
  const next = starts.slice();
  for (let i = 0; i < rows; i++) order[next[codes ? codes[i]! : 0]!++] = i;
  for (let u = 0; u <= users; u++) sortByTime(order.subarray(starts[u]!, starts[u + 1]!), time);
  return order;
}

function sortByTime(rows: Uint32Array, time: Float64Array): void {
  for (let i = 1; i < rows.length; i++) {
    if (time[rows[i]!]! < time[rows[i - 1]!]!) {
      rows.sort((a, b) => time[a]! - time[b]! || a - b);
      return;
    }
  }
}
