import { gammaOfMeanOne, normal } from '../../model/draws';
import { random } from '../../model/random';
import { indexAt } from '../indexAt';
import type { Dialect } from './dialect';
import { purposes } from './purposes';
import { shards } from './trait';

/** Someone who may come. Days are indices of the log's days; those of who was there before it may be negative. */
export interface Person {
  /** Tells their streams of random numbers: the same in all worlds of a seed. */
  readonly index: number;
  readonly region: number;
  readonly tier: number;
  readonly channel: number;
  readonly shard: number;
  /** The device that they mostly use, and the share of their attempts that it gets. */
  readonly device: number;
  readonly loyalty: number;
  /** Which of a device's operating systems they have, from 0 to 1. */
  readonly system: number;
  /** How often they come on an average day, and attempts beyond the first when they do. */
  readonly rate: number;
  readonly repeats: number;
  /** The odds of an error against those of others. */
  readonly odds: number;
  readonly arrival: number;
  readonly departure: number;
  /** Days from a version's release until they have it. */
  readonly updateLag: number;
}

export interface Birth {
  readonly arrival: number;
  readonly life: number;
  readonly zeal: number;
  /** Where it is not drawn. */
  readonly channel?: number;
}

const meanRate = 0.3;
const updateDays = 9;

/**
 * A person by their number. Region, tier and device go together with how often they come: they are drawn by normal
 * numbers of which a part is common (a Gaussian copula). Rates are of a gamma distribution.
 */
export function personOf(seed: number, index: number, birth: Birth, dialect: Dialect, exposure: number): Person {
  const draw = random(seed, purposes.crowd, index);
  const common = normal(draw);
  const { members } = dialect;
  const place = (shares: readonly { readonly share: number }[], part: number): number =>
    indexAt(
      shares.map(({ share }) => share),
      probit(part * common + Math.sqrt(1 - part * part) * normal(draw)),
    );
  const region = place(members.region, 0.2);
  const tier = place(members.tier, 0.45);
  const device = place(members.device, 0.3);
  const channel = place(members.channel, 0.15);
  const activity = gammaOfMeanOne(draw, 0.5);
  const rate = meanRate * activity * Math.exp(0.15 * common);
  return {
    index,
    region,
    tier,
    device,
    channel: birth.channel ?? channel,
    shard: Math.floor(draw() * shards),
    loyalty: 0.82 + 0.16 * draw(),
    system: draw(),
    rate: rate * birth.zeal,
    repeats: 0.6 * gammaOfMeanOne(draw, 0.4),
    odds: Math.exp(0.5 * normal(draw)) * Math.max(0.05, activity) ** exposure,
    arrival: birth.arrival,
    departure: birth.arrival + 1 - Math.log(draw()) * birth.life,
    updateLag: -Math.log(draw() * draw()) * updateDays * (0.7 + 0.3 * device),
  };
}

/** The logistic curve that is nearest to the normal distribution's. */
const probit = (x: number): number => 1 / (1 + Math.exp(-1.702 * x));
