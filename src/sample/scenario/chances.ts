import { normal } from '../../model/draws';
import { random } from '../../model/random';
import type { Dialect } from './dialect';
import { purposes } from './purposes';
import { traits as allTraits, isWithin, type Traits } from './trait';
import type { Incident, World } from './world';

const serviceRate = 0.03;
const userRate = 0.035;
/** After so many days more of absence nothing more is forgotten. */
const mostForgotten = 60;

/** The chances that an attempt fails: by a fault of the service, and by one of the user. */
export class Chances {
  /** Factors of the odds by trait and member. */
  readonly #effects: readonly (readonly number[])[];
  /** Days are better and worse for all: more than luck makes them. */
  readonly #weather: readonly number[];

  constructor(
    private readonly world: World,
    seed: number,
    { members }: Dialect,
  ) {
    const draw = random(seed, purposes.odds);
    const channels = members.channel.length - 1;
    // Versions take turns: with odds of their own each release would change the rate of a log in which nothing changes.
    this.#effects = allTraits.map((trait) =>
      members[trait].map((_, i) => {
        const own = 0.12 * normal(draw);
        return trait === 'version'
          ? 1
          : Math.exp((trait === 'channel' ? (world.channelOdds * (i - 1)) / channels : 0) + own);
      }),
    );
    const weather = random(seed, purposes.weather);
    this.#weather = Array.from({ length: world.days }, () => Math.exp(0.12 * normal(weather)));
  }

  /** @param odds the person's own, against others */
  ofService(day: number, traits: Traits, odds: number): number {
    const { incidents, improvement, onset } = this.world;
    let factor = odds * this.#weather[day]! * (day >= onset ? improvement : 1);
    for (let i = 0; i < allTraits.length; i++) factor *= this.#effects[i]![traits[allTraits[i]!]] ?? 1;
    const usual = (serviceRate / (1 - serviceRate)) * factor;
    let passes = 1 / (1 + usual);
    for (const incident of incidents) {
      if (isWithin(incident.where, traits)) passes *= 1 - chanceOf(incident, day);
    }
    return 1 - passes;
  }

  ofUser(gap: number, odds: number): number {
    const usual = (userRate / (1 - userRate)) * odds * (1 + this.world.forgetting * Math.min(mostForgotten, gap));
    return usual / (1 + usual);
  }
}

export function chanceOf({ from, to, chance, creeps }: Incident, day: number): number {
  if (day < from || day >= to) return 0;
  return creeps ? Math.min(0.9, chance * (day - from + 1)) : chance;
}
