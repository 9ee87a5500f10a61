import { random } from '../model/random';
import { type Habit, habitOf } from './habit';
import { live, type Pace } from './live';
import type { Logins } from './logins';
import type { Person } from './people';
import type { Plan } from './plan';
import { reachOf } from './reach';
import { thinDays } from './thinDays';
import { thinRepeats } from './thinRepeats';
import { published } from './world';

/** Aims a little high: what is too much can be thinned at random, what is missing could not be added so. */
const margin = 1.012;
const tolerance = 1.03;
/** Rounds after which the rows alone count. */
const patience = 8;
/** The share of its days on which a person comes, as far as known before the first round. */
const usualPresence = 0.145;

/**
 * The logins of a lively enough world, thinned to the plan's rows and to the published stickiness. Where the plan
 * leaves no room for that stickiness, as in a log no longer than its window, the rows alone are met.
 * `breathe` is awaited between rounds.
 */
export async function calibrate(crowd: readonly Person[], plan: Plan, breathe: () => Promise<void>): Promise<Logins> {
  const reach = reachOf(plan);
  const draw = random(plan.seed, 4);
  const userDays = plan.users * Math.max(1, plan.days * usualPresence);
  let pace: Pace = { eagerness: 1, repeats: repeatsFor(plan.rows, userDays) };
  for (let round = 1; ; round++) {
    const logins = live(crowd, plan, pace);
    const habit = habitOf(logins, reach);
    const excess = stickinessOf(habit) / published.stickiness;
    const isBound = reach.complete.to - reach.complete.from > 1 && round <= patience;
    if (!isBound || (excess >= 1 && excess < tolerance)) {
      thinDays(logins, reach, habit.daily - Math.round(published.stickiness * habit.windowed), draw);
      if (logins.rows >= plan.rows) {
        thinRepeats(logins, plan.rows, draw);
        return logins;
      }
    }
    pace = isBound ? paceAfter(pace, plan.rows, logins.userDays(), excess) : { ...pace, repeats: 1.5 * pace.repeats };
    await breathe();
  }
}

function paceAfter(pace: Pace, rows: number, userDays: number, excess: number): Pace {
  const change = Math.min(2, Math.max(0.5, (margin / excess) ** 1.4));
  return { eagerness: pace.eagerness * change, repeats: repeatsFor(rows, userDays * change) };
}

const repeatsFor = (rows: number, userDays: number): number => Math.max(0.01, (margin * rows) / userDays - 1);

const stickinessOf = ({ daily, windowed }: Habit): number => (windowed > 0 ? daily / windowed : 1);
