import { random } from '../../model/random';
import { dayFactor, willOf } from './calling';
import { Chances } from './chances';
import { crowdOf } from './crowd';
import type { Dialect } from './dialect';
import type { Person } from './person';
import { purposes } from './purposes';
import type { Visits } from './visits';
import type { World } from './world';

/** Days for which an error keeps people away, and how many of them count at most. */
const memory = 7;
const mostRemembered = 3;

/**
 * Lets everybody live through the world's days. Who comes on which day and what happens then is drawn from streams of
 * their own, so that two worlds of a seed differ only by what is planted in them, and what comes of it.
 * @returns the people of each day
 */
export function live(world: World, seed: number, dialect: Dialect, visits: Visits): Uint32Array {
  const people = new Uint32Array(world.days);
  const chances = new Chances(world, seed, dialect);
  const factors = Float64Array.from({ length: world.days }, (_, day) => dayFactor(world, day));
  for (const person of crowdOf(world, seed, dialect))
    spend(person, world, seed, factors, people, (day, gap, draw) => visits(person, day, gap, draw, chances));
  return people;
}

function spend(
  person: Person,
  world: World,
  seed: number,
  factors: Float64Array,
  people: Uint32Array,
  visit: (day: number, gap: number, draw: () => number) => boolean,
): void {
  const comes = random(seed, purposes.comes, person.index);
  const failed: number[] = [];
  const traits = { ...person, os: 0, version: 0 };
  let last = person.arrival < 0 ? -Math.ceil(1 / person.rate) : person.arrival;
  const end = Math.min(world.days, person.departure);
  for (let day = Math.max(0, person.arrival); day < end; day++) {
    const luck = comes();
    while (failed.length > 0 && day - failed[0]! > memory) failed.shift();
    const hazard =
      person.rate *
      factors[day]! *
      willOf(world, day, traits) *
      Math.exp(-world.response * Math.min(mostRemembered, failed.length));
    if (day !== person.arrival && luck >= 1 - Math.exp(-hazard)) continue;
    people[day]!++;
    const draw = random(seed, purposes.day, person.index * 1024 + day);
    const quits = draw() < world.quit;
    const hasFailed = visit(day, day - last, draw);
    last = day;
    if (!hasFailed) continue;
    failed.push(day);
    if (quits) return;
  }
}
