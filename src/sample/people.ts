import { type Random, random } from '../model/random';
import { indexAt } from './indexAt';
import type { Plan } from './plan';
import { enterprise, regions, subscriptions } from './world';

/** One user, with what the world planted in them. Days are indices of the log's days. */
export interface Person {
  readonly region: number;
  readonly subscription: number;
  /** The day from which they have the next higher subscription; may lie outside the log. */
  readonly upgrade: number;
  /** The device that they mostly use, and the share of their logins that it gets. */
  readonly device: number;
  readonly loyalty: number;
  /** Probability to come on an ordinary weekday. */
  readonly eagerness: number;
  readonly arrival: number;
  /** They arrived within the log, and so came on that day. */
  readonly isNew: boolean;
  /** The first day on which they are gone. */
  readonly departure: number;
  /** Days from a version's release until they have it. */
  readonly updateLag: number;
}

/** Arrivals a day for each user present at the start: as many as leave. */
const turnover = 0.0013;
/** The share of newcomers who only try it, and for how many days in the mean. */
const triers = { share: 0.06, days: 12 };
/** Days that everybody else stays at least. */
const settled = 30;
const upgradesPerDay = 0.0002;
const updateDays = 16;
const typicalEagerness = 0.2;
/** How far apart light and heavy users are: the exponent of the odds of their rank. */
const spread = 0.55;

/** Powers of the root of x⁵ = x + 1. Source: M. Roberts, "The unreasonable effectiveness of quasirandom sequences". */
const steps = [1, 2, 3, 4].map((power) => 1.1673039782614187 ** -power);
const regionShares = regions.map(({ share }) => share);
const subscriptionShares = subscriptions.map(({ share }) => share);

/**
 * The users in order of arrival. Traits are dealt quasi-randomly, so that the shares of regions, subscriptions and
 * devices, also among heavy users, come out alike in a log of any size and seed.
 */
export function people(plan: Plan): Person[] {
  const shift = random(plan.seed, 0);
  const starts = steps.map(() => shift());
  const present = Math.ceil(plan.users / (1 + plan.days * turnover));
  return Array.from({ length: plan.users }, (_, i) => {
    const deal = steps.map((step, k) => ((starts[k] ?? 0) + step * (i + 1)) % 1);
    const isNew = i >= present;
    const arrival = isNew ? Math.floor(((i - present) / (plan.users - present)) * plan.days) : 0;
    return person(deal, random(plan.seed, 1, i), isNew, arrival);
  });
}

function person(deal: readonly number[], draw: Random, isNew: boolean, arrival: number): Person {
  const [ofRegion = 0, ofSubscription = 0, ofDevice = 0, rank = 0] = deal;
  const subscription = indexAt(subscriptionShares, ofSubscription);
  const { zeal, life, devices } = subscriptions[subscription] ?? subscriptions[0];
  const odds = (rank + 1e-4) / (1 - rank + 1e-4);
  const tries = isNew && draw() < triers.share;
  const stay = tries ? 1 + wait(draw) * triers.days : settled + wait(draw) * life;
  return {
    region: indexAt(regionShares, ofRegion),
    subscription,
    upgrade: subscription === enterprise ? Number.POSITIVE_INFINITY : arrival + wait(draw) / upgradesPerDay,
    device: indexAt(devices, ofDevice),
    loyalty: 0.76 + 0.22 * draw(),
    eagerness: typicalEagerness * zeal * (0.4 + 0.6 * odds ** spread),
    arrival,
    isNew,
    departure: arrival + Math.floor(stay),
    updateLag: Math.floor(wait(draw) * updateDays),
  };
}

/** An exponential waiting time of mean 1. */
const wait = (draw: Random): number => -Math.log(draw());
