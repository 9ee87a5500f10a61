import type { Steps } from '../../engine/columnar/steps';
import { bayesFactor, believed } from './belief';
import { lastingSizes } from './lastingSizes';
import { type LevelModel, shapeFrom, withChange } from './levelModel';

/** Whether users became fewer from some day on, of all days on which it may have begun. */
export interface FallScan {
  /** The chance that they did. */
  readonly chance: number;
  /** Indices of days of the calendar: the likeliest, and the ends of the range that holds 95 %. */
  readonly from: number;
  readonly lo: number;
  readonly hi: number;
  /** Days until it was there in full. */
  readonly ramp: number;
  /** How many times as likely the series is with a fall as without. */
  readonly factor: number;
}

const ramps = [1, 7, 14, 28];
const leastDays = 7;
/** The size of falls that are worth a word. */
export const usualFall = 0.12;
/** The chance of a fall in a log of which nothing is known. */
const prior = 0.3;
const surely = 0.9;

/** Weighs a fall from each day on, slow or at once, against none at all; `null` of a log too short for any. */
export const fallScan = (model: LevelModel): Steps<FallScan | null> => scanFor(model, -1);

/**
 * Rises that stand out on their own, one by one, are part of the model: the time before a rise is no time after a fall.
 * At most three.
 */
export function* withRises(model: LevelModel): Steps<LevelModel> {
  let grown = model;
  for (let rises = 0; rises < 3; rises++) {
    const rise = yield* scanFor(grown, 1);
    const fall = yield* scanFor(grown, -1);
    if (!rise || !fall || rise.chance < surely || rise.factor < fall.factor) break;
    const { day } = model.series;
    grown = withChange(grown, shapeFrom(model.series, rise.from, day[day.length - 1]! + 1, rise.ramp));
  }
  return grown;
}

function* scanFor(model: LevelModel, direction: 1 | -1): Steps<FallScan | null> {
  const { series } = model;
  const { day } = series;
  const n = day.length;
  const places: number[] = [];
  for (let i = leastDays; i + leastDays <= n; i++) places.push(i);
  if (places.length === 0) return null;
  const sizeFrom = lastingSizes(model);
  const weights = new Float64Array(places.length);
  let best = { factor: 0, from: day[places[0]!]!, ramp: 1 };
  for (const [p, i] of places.entries()) {
    yield;
    for (const ramp of ramps) {
      if (i + ramp > n) continue;
      const { mid, error } = sizeFrom(i, ramp);
      const factor = mid * direction > 0 ? bayesFactor(mid, error, usualFall) / ramps.length : 0;
      weights[p]! += factor;
      if (factor > best.factor) best = { factor, from: day[i]!, ramp };
    }
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [lo, hi] = rangeOf(weights, sum);
  return {
    chance: believed(prior, sum / places.length),
    factor: sum / places.length,
    from: best.from,
    ramp: best.ramp,
    lo: Math.min(best.from, day[places[lo]!]!),
    hi: Math.max(best.from, day[places[hi]!]!),
  };
}

function rangeOf(weights: Float64Array, sum: number): readonly [number, number] {
  let below = 0;
  let [lo, hi] = [-1, weights.length - 1];
  for (let i = 0; i < weights.length; i++) {
    below += weights[i]!;
    if (lo < 0 && below > 0.025 * sum) lo = i;
    if (below >= 0.975 * sum) {
      hi = i;
      break;
    }
  }
  return [Math.max(0, lo), hi];
}
