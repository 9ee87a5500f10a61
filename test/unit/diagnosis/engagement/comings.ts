import type { UserDays } from '../../../../src/diagnosis/userDays/userDays';
import { randomSource } from '../../../support/randomSource';

export interface Coming {
  readonly seed: number;
  readonly users?: number;
  readonly days?: number;
  /** Users who are new each day, beside those of the first. */
  readonly arrivals?: (day: number) => number;
  /** The chance a day that a user is lost for good. */
  readonly leaving?: (day: number) => number;
  /** What the chance of a visit is multiplied by, of all users, on a day. */
  readonly factor?: (day: number, user: number) => number;
  /** How much a day that is like others varies: the standard deviation of a factor that all users share. */
  readonly shock?: number;
  /** Visits on the days of the week, from the first one on. */
  readonly week?: readonly number[];
}

export const office = [1, 1.05, 1.02, 1, 0.9, 0.35, 0.3];

/** Users who come on a day by a chance of their own, in spells: a visit yesterday makes one today likelier. */
export function comings({
  seed,
  users = 800,
  days = 150,
  arrivals = () => 0,
  leaving = () => 0,
  factor = () => 1,
  shock = 0.03,
  week = [1],
}: Coming): UserDays {
  const random = randomSource(seed);
  const noise = Array.from({ length: days }, () => 1 + shock * (random() + random() + random() + random() - 2) * 1.73);
  const begins = Array.from({ length: users }, () => 0);
  for (let day = 1; day < days; day++) {
    const count = arrivals(day);
    for (let i = 0; i < Math.floor(count) + Number(random() < count % 1); i++) begins.push(day);
  }
  const start = [0];
  const list: number[] = [];
  for (const [user, first] of begins.entries()) {
    const own = 0.03 + 0.4 * random() ** 2;
    let yesterday = false;
    for (let day = first; day < days; day++) {
      const chance: number =
        own * (yesterday ? 1.5 : 0.95) * factor(day, user) * noise[day]! * week[day % week.length]!;
      yesterday = random() < chance || (day === first && first > 0);
      if (yesterday) list.push(day);
      if (random() < leaving(day)) break;
    }
    start.push(list.length);
  }
  const n = list.length;
  return {
    users: begins.length,
    days,
    start: Uint32Array.from(start),
    day: Uint16Array.from(list),
    events: new Uint32Array(n).fill(1),
    errors: new Uint32Array(n),
    firstFailed: new Uint8Array(n),
    row: Uint32Array.from({ length: n }, (_, i) => i),
  };
}
