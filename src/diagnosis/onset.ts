import { type Kink, kinkOf, stepLoss } from './kink';

/** Counts by day, from a first day on. */
export interface DailyCounts {
  readonly events: Float64Array;
  readonly errors: Float64Array;
}

/** A stretch of days, as indices, half-open; `lo` and `hi` are the first and last day on which it may have begun. */
export interface RisenDays {
  readonly from: number;
  readonly to: number;
  readonly lo: number;
  readonly hi: number;
  /** Twice the log likelihood ratio, in units of what days vary by. */
  readonly score: number;
}

export interface RisenOptions {
  /** Of how many series these days are chosen. */
  readonly tries?: number;
  /** The least score, instead of one that luck hardly reaches. */
  readonly least?: number;
}

/** How far below the best the log likelihood of another first day may be for it to be thinkable: half of chi square. */
const thinkable = 3;
/** Twice the difference of log likelihoods by which a line has to be better than a step: strong by Kass and Raftery (1995). */
const leastGain = 6;

/**
 * The days in which a rate is risen against all others: the stretch with the highest likelihood ratio of all that there
 * are. `null` where none stands out, by a penalty for each of the ends that were chosen and of the spread that days have
 * beyond the binomial one, twice that for a spike of a day or two; or where the first day is already risen, so that none
 * of its days tells when it began. Of a rate that creeps up it begins where it leaves its level: that is told from a
 * step by BIC, which for as many parameters is the smaller loss.
 */
export function risenDays(counts: DailyCounts, { tries = 1, least }: RisenOptions = {}): RisenDays | null {
  const days = counts.events.length;
  const shortest = Math.max(1, Math.min(3, Math.floor(days / 8)));
  if (days < 4 * shortest) return null;
  const at = stretchScores(counts);
  const sustained = bestStretch(at, days, shortest, days);
  const spike = bestStretch(at, days, 1, shortest - 1);
  const needed = least ?? 4 * Math.log(days) + 2 * Math.log(tries);
  const score = (best: Stretch): number => (2 * best.score) / dispersion(counts, best.from, best.to);
  const isSpike = spike.score > sustained.score && score(spike) >= 2 * needed;
  const best = isSpike ? spike : sustained;
  const { from } = best;
  const spread = dispersion(counts, from, best.to);
  if (best.score <= 0 || score(best) < needed || from === 0) return null;
  // Of so many days that could be the last one, some fit better by chance.
  const to = !isSpike && (best.score - at(from, days)) / spread < Math.log(days) ? days : best.to;
  const kink = isSpike ? null : creepOf(counts, from, to, shortest);
  if (kink) return { from: kink.from, to, lo: kink.lo, hi: kink.hi, score: score(best) };
  const near = (day: number): boolean => (at(from, to) - at(day, to)) / spread < thinkable;
  let lo = from;
  while (lo > 0 && near(lo - 1)) lo--;
  let hi = from;
  while (hi < to - Math.min(shortest, to - from) && near(hi + 1)) hi++;
  return { from, to, lo, hi, score: score(best) };
}

interface Stretch {
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

function bestStretch(
  at: (from: number, to: number) => number,
  days: number,
  shortest: number,
  longest: number,
): Stretch {
  let best = { score: 0, from: 0, to: days };
  for (let from = 0; from < days; from++) {
    for (let to = from + shortest; to <= Math.min(days, from + longest); to++) {
      const score = at(from, to);
      if (score > best.score) best = { score, from, to };
    }
  }
  return best;
}

/** The log likelihood ratio of a rate of their own of the days [from, to), where it is the higher one. */
function stretchScores({ events, errors }: DailyCounts): (from: number, to: number) => number {
  const days = events.length;
  const n = prefixSums(events);
  const o = prefixSums(errors);
  const all = logLikelihood(o[days]!, n[days]!);
  return (from, to) => {
    const inside = { n: n[to]! - n[from]!, o: o[to]! - o[from]! };
    const rest = { n: n[days]! - inside.n, o: o[days]! - inside.o };
    if (inside.n === 0 || rest.n === 0 || inside.o * rest.n <= rest.o * inside.n) return 0;
    return logLikelihood(inside.o, inside.n) + logLikelihood(rest.o, rest.n) - all;
  };
}

/** Where the rate began to creep up, if a line tells the days until its end better than a step does. */
function creepOf({ events, errors }: DailyCounts, from: number, to: number, shortest: number): Kink | null {
  const until = { events: events.subarray(0, to), errors: errors.subarray(0, to) };
  const kink = kinkOf(until, shortest);
  if (!kink) return null;
  const gained = (stepLoss(until, from) - kink.loss) / Math.max(1, kink.loss / Math.max(1, to - 3));
  return gained > leastGain ? kink : null;
}

/** Pearson's chi square a degree of freedom, of days that have one of two rates; at least 1. */
function dispersion({ events, errors }: DailyCounts, from: number, to: number): number {
  const sums = [0, 0, 0, 0];
  const side = (day: number): number => (day >= from && day < to ? 2 : 0);
  for (let day = 0; day < events.length; day++) {
    sums[side(day)]! += events[day]!;
    sums[side(day) + 1]! += errors[day]!;
  }
  let square = 0;
  let count = 0;
  for (let day = 0; day < events.length; day++) {
    const n = events[day]!;
    const rate = sums[side(day) + 1]! / Math.max(1, sums[side(day)]!);
    if (n === 0 || rate <= 0 || rate >= 1) continue;
    square += (errors[day]! - n * rate) ** 2 / (n * rate * (1 - rate));
    count++;
  }
  return Math.max(1, count > 2 ? square / (count - 2) : 1);
}

function prefixSums(column: Float64Array): Float64Array {
  const sums = new Float64Array(column.length + 1);
  for (let i = 0; i < column.length; i++) sums[i + 1] = sums[i]! + column[i]!;
  return sums;
}

/** That of hits in trials at their own rate. */
function logLikelihood(hits: number, trials: number): number {
  const misses = trials - hits;
  return (hits > 0 ? hits * Math.log(hits / trials) : 0) + (misses > 0 ? misses * Math.log(misses / trials) : 0);
}
