import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { median, robustSpread } from '../median';
import type { UserDays } from '../userDays/userDays';
import type { Artefact } from './artefact';

/** Fewer users do not tell what is usual. */
const fewestUsers = 20;
/** Where more of the users are like this it is what the log is of. */
const mostUsers = 0.05;
const leastShare = 0.005;
/** Hours of a day, of which people are awake in fewer. */
const fewestHours = 20;
const hourMs = 3_600_000;

/**
 * Users who are no people: far more events on a day than others and no night, or events like a clock's and no night, or
 * fifty times the events of others. `null` where there are none.
 */
export function* bots(events: Events, table: UserDays): Steps<Artefact | null> {
  const { users, start } = table;
  const active = [...Array(users).keys()].filter((user) => start[user]! < start[user + 1]!);
  if (active.length < fewestUsers) return null;
  const perDay = new Float64Array(users);
  const count = new Float64Array(users);
  for (const user of active) {
    const own = table.events.subarray(start[user]!, start[user + 1]!);
    perDay[user] = median(own);
    count[user] = own.reduce((sum, n) => sum + n, 0);
  }
  yield;
  const logs = active.map((user) => Math.log(perDay[user]!));
  const usual = median(logs);
  const many = usual + Math.max(Math.log(8), 5 * robustSpread(logs));
  const found: number[] = [];
  let looked = 0;
  for (const user of active) {
    const rate = Math.log(perDay[user]!);
    if (rate <= many && count[user]! < 60) continue;
    looked += count[user]!;
    if (looked > stretch) {
      looked = 0;
      yield;
    }
    const days = start[user + 1]! - start[user]!;
    const sleepless = isSleepless(events, table, user);
    const isMany = rate > many && (sleepless || (days >= 3 && rate > usual + Math.log(50)));
    if (isMany || (sleepless && isClock(events, table, user))) found.push(user);
  }
  const share = found.reduce((sum, user) => sum + count[user]!, 0) / events.rows;
  if (found.length === 0 || share < leastShare || found.length > mostUsers * active.length) return null;
  return {
    kind: 'bots',
    days: null,
    segment: null,
    users: found.map((user) => user + 1),
    share,
    sure: 0.9,
    whole: false,
  };
}

/** Whether a user has events in nearly all hours of most of their days. */
function isSleepless({ time }: Events, { start, row, events }: UserDays, user: number): boolean {
  const [begin, end] = [start[user]!, start[user + 1]!];
  let busy = 0;
  for (let i = begin; i < end; i++) {
    if (events[i]! < fewestHours) continue;
    let hours = 0;
    for (let at = row[i]!; at < row[i]! + events[i]!; at++) hours |= 1 << (Math.floor(time[at]! / hourMs) % 24);
    if (bitsOf(hours) >= fewestHours) busy++;
  }
  return busy >= 0.5 * (end - begin);
}

/** Whether the time between two events of a user is always about the same. */
function isClock({ time }: Events, { start, row, events }: UserDays, user: number): boolean {
  const last = start[user + 1]! - 1;
  const own = time.subarray(row[start[user]!], row[last]! + events[last]!);
  const between = own.subarray(1).map((ms, i) => ms - own[i]!);
  const middle = median(between);
  return between.length >= 50 && middle > 0 && robustSpread(between) < 0.2 * middle;
}

function bitsOf(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
