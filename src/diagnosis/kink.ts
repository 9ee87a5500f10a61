import type { DailyCounts } from './onset';

/** From which day on a rate grows day by day. */
export interface Kink {
  readonly from: number;
  readonly lo: number;
  readonly hi: number;
  /** Squared residuals, each in units of its binomial variance. */
  readonly loss: number;
}

/** By how much the loss of another first day may be larger for it to be thinkable: the 98.6 % point of chi square. */
const thinkable = 6;

/**
 * The rate as a line that is level before a day and rises from that day on, by weighted least squares: the first day of
 * the rise is that of the smallest loss. `null` where no line rises. Source: the broken-stick regression of Hinkley,
 * Bivariate segmented regression (1971), by trying every day.
 */
export function kinkOf(counts: DailyCounts, shortest: number): Kink | null {
  const days = counts.events.length;
  const losses = Array.from({ length: days }, (_, day) =>
    day >= shortest && day <= days - shortest ? lossAt(counts, day) : Number.POSITIVE_INFINITY,
  );
  const loss = Math.min(...losses);
  if (!Number.isFinite(loss)) return null;
  const from = losses.indexOf(loss);
  const spread = Math.max(1, loss / Math.max(1, days - 3));
  const near = (day: number): boolean => (losses[day] ?? Number.POSITIVE_INFINITY) - loss < thinkable * spread;
  let lo = from;
  while (near(lo - 1)) lo--;
  let hi = from;
  while (near(hi + 1)) hi++;
  return { from, lo, hi, loss };
}

/** The loss of a line that rises from a day on; infinite where the best one does not rise. */
function lossAt({ events, errors }: DailyCounts, from: number): number {
  let [w, wx, wxx, wy, wxy, wyy] = [0, 0, 0, 0, 0, 0];
  for (let day = 0; day < events.length; day++) {
    const n = events[day]!;
    if (n === 0) continue;
    const x = Math.max(0, day - from + 1);
    const y = errors[day]! / n;
    w += n;
    wx += n * x;
    wxx += n * x * x;
    wy += n * y;
    wxy += n * x * y;
    wyy += n * y * y;
  }
  const determinant = w * wxx - wx * wx;
  if (determinant <= 0) return Number.POSITIVE_INFINITY;
  const slope = (w * wxy - wx * wy) / determinant;
  if (slope <= 0) return Number.POSITIVE_INFINITY;
  const level = (wy - slope * wx) / w;
  return Math.max(0, wyy - level * wy - slope * wxy) / binomial(wy / w);
}

/** The loss of two levels, of which the second is that of the days from `from` on. */
export function stepLoss({ events, errors }: DailyCounts, from: number): number {
  const sums = [0, 0, 0, 0];
  let squares = 0;
  for (let day = 0; day < events.length; day++) {
    const n = events[day]!;
    const side = day < from ? 0 : 2;
    sums[side]! += n;
    sums[side + 1]! += errors[day]!;
    if (n > 0) squares += errors[day]! ** 2 / n;
  }
  const [n0 = 0, o0 = 0, n1 = 0, o1 = 0] = sums;
  const explained = (n0 > 0 ? o0 ** 2 / n0 : 0) + (n1 > 0 ? o1 ** 2 / n1 : 0);
  return Math.max(0, squares - explained) / binomial((o0 + o1) / (n0 + n1));
}

const binomial = (rate: number): number => Math.max(1e-9, rate * (1 - rate));
