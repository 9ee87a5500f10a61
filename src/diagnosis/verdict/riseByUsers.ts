import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';

/**
 * By how many standard errors the error rate of some days is above that of others, users drawn with all of their events:
 * a few users who fail on and on are no rise. Where events have no user, days are drawn. Source of the error: the ratio
 * estimator of clusters, W. G. Cochran, Sampling Techniques (1977).
 */
export function* riseByUsers({ rows, day, user, outcome }: Events, before: DayRange, after: DayRange): Steps<number> {
  const sums = [0, 0, 0, 0];
  const side = (at: number): number =>
    at >= after.from && at < after.to ? 2 : at >= before.from && at < before.to ? 0 : -1;
  // Events without a user come first, and have a cluster for each day.
  const nobody = new Map<number, Float64Array>();
  const clusters: Float64Array[] = [];
  let [last, counts] = [0, new Float64Array(4)];
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const place = side(day[row]!);
    if (place < 0) continue;
    if (user[row] === 0) {
      counts = nobody.get(day[row]!) ?? new Float64Array(4);
      nobody.set(day[row]!, counts);
    } else if (user[row] !== last) {
      last = user[row]!;
      counts = new Float64Array(4);
      clusters.push(counts);
    }
    counts[place]!++;
    counts[place + 1]! += outcome[row]!;
    sums[place]!++;
    sums[place + 1]! += outcome[row]!;
  }
  const [n0 = 0, e0 = 0, n1 = 0, e1 = 0] = sums;
  if (n0 === 0 || n1 === 0) return 0;
  const [r0, r1] = [e0 / n0, e1 / n1];
  let square = 0;
  for (const [m0 = 0, f0 = 0, m1 = 0, f1 = 0] of [...clusters, ...nobody.values()])
    square += ((f1 - r1 * m1) / n1 - (f0 - r0 * m0) / n0) ** 2;
  return square > 0 ? (r1 - r0) / Math.sqrt(square) : 0;
}
