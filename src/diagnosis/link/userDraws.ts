import type { Steps } from '../../engine/columnar/steps';
import type { Interval } from '../../model/link';
import { random } from '../../model/random';

/** How often each user is in each of some logs of users drawn anew: Poisson numbers of mean 1. */
export interface UserDraws {
  readonly users: number;
  readonly draws: number;
  /** Draw by draw, one number a user. */
  readonly weights: Uint8Array;
}

/** The chance of at most 0, 1, 2 … in a Poisson distribution of mean 1. */
const atMost = [1, 2, 2.5, 2 + 2 / 3, 2 + 17 / 24, 2 + 43 / 60, 2 + 517 / 720].map((sum) => sum / Math.E);

/**
 * The bootstrap by users, as weights: whole users, as the days of one are alike. The same for the same number of users,
 * so that two estimates that use them can be set against each other draw by draw.
 * Source: Chamandy and others, Estimating Uncertainty for Massive Data Streams (2012).
 */
export function* userDrawsOf(users: number, draws: number): Steps<UserDraws> {
  const weights = new Uint8Array(users * draws);
  for (let draw = 0; draw < draws; draw++) {
    const next = random(1, 1, draw);
    const end = (draw + 1) * users;
    for (let at = draw * users; at < end; at++) {
      const u = next();
      let weight = 0;
      while (weight < atMost.length && u > atMost[weight]!) weight++;
      weights[at] = weight;
    }
    yield;
  }
  return { users, draws, weights };
}

/** What an estimate is in each draw, by what each user adds to it. */
export function drawn({ users, draws, weights }: UserDraws, estimate: number, by: Float64Array): Float64Array {
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    // Two sums, so that one need not wait for the other.
    let [even, odd] = [0, 0];
    const from = draw * users;
    for (let user = 1; user < users; user += 2) {
      even += (weights[from + user - 1]! - 1) * by[user - 1]!;
      odd += (weights[from + user]! - 1) * by[user]!;
    }
    if (users % 2 === 1) even += (weights[from + users - 1]! - 1) * by[users - 1]!;
    values[draw] = estimate + even + odd;
  }
  return values;
}

/** An estimate and the range that holds 95 % of what it is in draws. */
export function intervalOf(estimate: number, values: Float64Array): Interval {
  const sorted = values.slice().sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below]! + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - sorted[below]!);
  };
  return [Math.min(estimate, at(0.025)), estimate, Math.max(estimate, at(0.975))];
}
