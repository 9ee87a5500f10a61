import type { UserDays } from '../../../src/diagnosis/userDays/userDays';
import { dayMs } from '../../../src/model/timeZone';
import type { TestRecord } from '../../support/columnsOf';
import { randomSource } from '../../support/randomSource';
import { plantedStart } from './plantedLog';

export interface Told {
  /** The fields of an event, and whether it is an error. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly error?: boolean;
}

/** Records of users' days, one to three a day from seven in the morning to eleven at night; the first and last end the log. */
export function recordsOfDays(
  { users, start, day, days }: UserDays,
  tell: (user: number, day: number, random: () => number) => Told,
  seed = 1,
): TestRecord[] {
  const random = randomSource(seed);
  const bound = (day: number, name: string): TestRecord => ({
    ms: Math.floor((plantedStart + day) * dayMs),
    user: name,
    error: false,
    fields: tell(0, 0, () => 0.5).fields,
  });
  const records = [bound(0, 'z'), { ...bound(days, 'z'), ms: (plantedStart + days) * dayMs - 1 }];
  for (let user = 0; user < users; user++) {
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
        const hour = 7 + 8 * (random() + random());
        const { fields, error = false } = tell(user, day[i]!, random);
        const ms = Math.floor((plantedStart + day[i]!) * dayMs + (hour / 24) * dayMs);
        records.push({ ms, user: `u${user}`, error, fields });
      }
    }
  }
  return records.sort((a, b) => a.ms - b.ms);
}
