import { arrange } from '../../../src/engine/star/arrange';
import type { Events } from '../../../src/model/events';
import { dayMs, dayNumber } from '../../../src/model/timeZone';
import { columnsOf, type TestRecord } from '../../support/columnsOf';
import { pickOne, randomSource } from '../../support/randomSource';

export const plantedFields = ['device', 'tier', 'region', 'version'];
const members: Readonly<Record<string, readonly string[]>> = {
  device: ['Mobile', 'Desktop', 'Tablet'],
  tier: ['Free', 'Pro', 'Enterprise'],
  region: ['Africa', 'America', 'Asia', 'Europe', 'Oceania'],
  version: ['4.8', '4.9', '5.0', '5.1'],
};

export interface Planted {
  readonly seed: number;
  readonly rows?: number;
  readonly days?: number;
  /** How uneven users are: a factor from 1 - this to 1 + this. */
  readonly uneven?: number;
  /** The chance of an error where it is not that of the others, 5 %. */
  rateOf?(fields: Readonly<Record<string, string | null>>, day: number): number;
}

export const plantedStart = dayNumber(2025, 1, 1);

/** A log of 300 users of whom each has a tier and a region, with errors where they are planted. */
export function plantedLog({ seed, rows = 20_000, days = 60, uneven = 0.5, rateOf }: Planted): readonly TestRecord[] {
  const random = randomSource(seed);
  const users = Array.from({ length: 300 }, (_, i) => ({
    name: `u${i}`,
    tier: pickOne(random, members.tier!),
    region: pickOne(random, members.region!),
    factor: 1 + uneven * (2 * random() - 1),
  }));
  return Array.from({ length: rows }, () => {
    const { name, tier, region, factor } = pickOne(random, users);
    const day = Math.floor(random() * days);
    const fields = {
      device: pickOne(random, members.device!),
      tier,
      region,
      version: pickOne(random, members.version!),
    };
    const error = random() < factor * (rateOf?.(fields, day) ?? 0.05);
    return { ms: (plantedStart + day + random()) * dayMs, user: name, error, fields };
  }).sort((a, b) => a.ms - b.ms);
}

export function eventsOf(records: readonly TestRecord[], fields: readonly string[] = plantedFields): Events {
  return arrange(columnsOf(records, fields), { files: ['test.jsonl'], timeZone: 'UTC', window: 'rolling30' });
}
