import { poisson } from '../../model/draws';
import { random } from '../../model/random';
import type { Dialect } from './dialect';
import { type Birth, type Person, personOf } from './person';
import { purposes } from './purposes';
import { isWithin } from './trait';
import type { Arrivals, World } from './world';

/** Everybody who may come: those who are there, those who arrive as ever, and those whom a campaign brings on top. */
export function crowdOf(world: World, seed: number, dialect: Dialect): readonly Person[] {
  const { days, population, life, exposure } = world;
  const people: Person[] = [];
  let index = 0;
  const add = (birth: Birth): void => {
    const person = personOf(seed, index++, birth, dialect, exposure);
    if (isKept(person, world, random(seed, purposes.arrivals, index)())) people.push(person);
  };
  // Who is there is so by what is left of a life, which for exponential ones is as long as a whole one.
  for (let i = 0; i < population; i++) add({ arrival: -1, life, zeal: 1 });
  const ordinary = random(seed, purposes.arrivals);
  for (let day = 0; day < days; day++) {
    for (let n = poisson(ordinary, population / life); n > 0; n--) add({ arrival: day, life, zeal: 1 });
  }
  const campaigns = random(seed, purposes.arrivals, -1);
  for (const campaign of world.arrivals) {
    const daily = (campaign.factor - 1) * shareOf(campaign, dialect) * (population / Math.max(life, 400));
    for (let day = campaign.from; day < campaign.to && daily > 0; day++) {
      for (let n = poisson(campaigns, daily); n > 0; n--) {
        const channel = campaign.where.channel?.[0];
        add({
          arrival: day,
          life: campaign.life ?? life,
          zeal: campaign.zeal ?? 1,
          ...(channel === undefined ? {} : { channel }),
        });
      }
    }
  }
  return people;
}

/** Whether someone arrives, though fewer do. */
const isKept = (person: Person, { arrivals }: World, chance: number): boolean =>
  arrivals.every(
    ({ where, from, to, factor }) =>
      factor >= 1 ||
      person.arrival < from ||
      person.arrival >= to ||
      !isWithin(where, { ...person, os: 0, version: 0 }) ||
      chance < factor,
  );

const shareOf = ({ where }: Arrivals, { members }: Dialect): number =>
  (where.channel ?? [...members.channel.keys()]).reduce((sum, place) => sum + (members.channel[place]?.share ?? 0), 0);
