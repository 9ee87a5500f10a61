import { poisson } from '../../model/draws';
import type { Random } from '../../model/random';
import { dayMs, dayNumber } from '../../model/timeZone';
import type { Chances } from './chances';
import type { Dialect } from './dialect';
import type { Person } from './person';
import { firstUserCode, type Row, type Rows } from './rows';
import { shards, type Traits } from './trait';
import type { World } from './world';

/** What happens on a day on which someone comes; whether something of the service failed. */
export type Visits = (person: Person, day: number, gap: number, draw: Random, chances: Chances) => boolean;

/** A Monday. */
export const firstDay = dayNumber(2025, 1, 6);

const retries = { chance: 0.6, most: 5 };
/** Attempts of an hour beyond those of any other: the log is written at night as well. */
const peak = 0.75;

/** Visits that write their attempts down, if there is a log: those of a day by time, each that failed perhaps tried again. */
export function visitsOf(world: World, dialect: Dialect, rows: Rows | null): Visits {
  return (person, day, gap, draw, chances) => {
    const told = draw() >= dialect.regionless;
    const version = versionOn(world, day - person.updateLag);
    const attempts = 1 + Math.min(30, poisson(draw, person.repeats));
    let second = timeOfDay(draw);
    let hasFailed = false;
    for (let i = 0; i < attempts; i++) {
      const traits = traitsOf(person, version, dialect, draw);
      for (let tries = 0; tries <= retries.most; tries++) {
        const code = codeOf(day, traits, gap, person, chances, dialect, draw);
        if (code > 0 && code < firstUserCode) hasFailed = true;
        rows?.push(
          rowOf(
            traits,
            told,
            person.index + 1,
            code,
            (firstDay + day) * dayMs + 1000 * Math.min(86_399, Math.floor(second)),
          ),
        );
        const again = draw() < retries.chance;
        second += 5 + 40 * draw();
        if (code === 0 || !again) break;
      }
      second += (86_000 - second) * 0.15 * draw();
    }
    return hasFailed;
  };
}

/** Field by field, as spreading an object for each of half a million rows takes most of the time. */
const rowOf = (traits: Traits, told: boolean, person: number, code: number, time: number): Row => ({
  time,
  person,
  region: told ? traits.region + 1 : 0,
  tier: traits.tier,
  device: traits.device,
  os: traits.os,
  channel: traits.channel,
  version: traits.version,
  shard: traits.shard,
  code,
});

function codeOf(
  day: number,
  traits: Traits,
  gap: number,
  { odds }: Person,
  chances: Chances,
  { serviceCodes, userCodes }: Dialect,
  draw: Random,
): number {
  const [luck, which] = [draw(), draw()];
  const service = chances.ofService(day, traits, odds);
  if (luck < service) return 1 + Math.floor(which * which * serviceCodes.length);
  const user = chances.ofUser(gap, odds);
  return luck < service + (1 - service) * user ? firstUserCode + Math.floor(which * which * userCodes.length) : 0;
}

function traitsOf(person: Person, version: number, { members, systems }: Dialect, draw: Random): Traits {
  const [stays, other] = [draw() < person.loyalty, Math.floor(draw() * members.device.length)];
  const device = stays ? person.device : other;
  const choice = systems[device] ?? [0];
  const { region, tier, channel, shard } = person;
  return {
    region,
    tier,
    channel,
    shard: shard % shards,
    device,
    version,
    os: choice[Math.floor(person.system * choice.length)] ?? 0,
  };
}

const versionOn = ({ releases }: World, day: number): number =>
  Math.max(
    0,
    releases.findLastIndex((release) => release <= day),
  );

/** Around the early afternoon mostly, the rest at any time. */
function timeOfDay(draw: Random): number {
  const [isBusy, a, b] = [draw() < peak, draw(), draw()];
  return isBusy ? (7 + 7 * (a + b)) * 3600 : a * 85_000;
}
