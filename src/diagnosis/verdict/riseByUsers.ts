import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';

/**
 * By how many standard errors the error rate of some days is above that of others, users drawn with all of their events
 * and days with all of theirs: neither a few users who fail on and on nor a bad day are a rise. Source of the error: two
 * ways of clustering, A. C. Cameron, J. B. Gelbach, D. L. Miller, Journal of Business & Economic Statistics 29 (2011)
 * 238–249.
 */
export function* riseByUsers(
  { rows, day, user, outcome, calendar }: Events,
  before: DayRange,
  after: DayRange,
): Steps<number> {
  const side = (at: number): number =>
    at >= after.from && at < after.to ? 2 : at >= before.from && at < before.to ? 0 : -1;
  const sums = new Float64Array(4);
  const byDay = Array.from({ length: calendar.days }, () => new Float64Array(4));
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const place = side(day[row]!);
    if (place < 0) continue;
    const counts = byDay[day[row]!]!;
    sums[place]!++;
    sums[place + 1]! += outcome[row]!;
    counts[place]!++;
    counts[place + 1]! += outcome[row]!;
  }
  const [n0 = 0, e0 = 0, n1 = 0, e1 = 0] = sums;
  if (n0 === 0 || n1 === 0) return 0;
  const [r0, r1] = [e0 / n0, e1 / n1];
  const days = byDay.reduce(
    (sum, [m0 = 0, f0 = 0, m1 = 0, f1 = 0]) => sum + ((f1 - r1 * m1) / n1 - (f0 - r0 * m0) / n0) ** 2,
    0,
  );
  // What a user's events add to the difference; events without a user come first, and are of a day only.
  let [users, own, last] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    if (user[row] !== last) {
      users += own ** 2;
      own = 0;
      last = user[row]!;
    }
    const place = last > 0 ? side(day[row]!) : -1;
    if (place >= 0) own += place === 2 ? (outcome[row]! - r1) / n1 : (r0 - outcome[row]!) / n0;
  }
  users += own ** 2;
  const alone = (r0 * (1 - r0)) / n0 + (r1 * (1 - r1)) / n1;
  const variance = Math.max(users, days, users + days - alone);
  return variance > 0 ? (r1 - r0) / Math.sqrt(variance) : 0;
}
