import type { Codes } from '../../model/columns';
import type { UserDays } from '../userDays/userDays';

/** The user-days of users whose first event is in a row of a mask, or of those whose is not. */
export const usersUnder = (table: UserDays, mask: Uint8Array, inside: boolean): UserDays =>
  usersBy(table, (row) => (mask[row] === 1) === inside);

/** The user-days of users whose first event is under a member. */
export const usersOfMember = (table: UserDays, codes: Codes, member: number): UserDays =>
  usersBy(table, (row) => codes[row] === member);

/** The user-days of users who were seen before a day. */
export const usersSeenBefore = (table: UserDays, day: number): UserDays =>
  usersBy(table, (_, entry) => table.day[entry]! < day);

/** Of the user-days from a day on, the share whose first event is in a row of a mask. */
export function shareUnder({ day, row }: UserDays, mask: Uint8Array, from: number): number {
  let [inside, all] = [0, 0];
  for (let i = 0; i < day.length; i++) {
    if (day[i]! < from) continue;
    all++;
    inside += mask[row[i]!]!;
  }
  return all > 0 ? inside / all : 0;
}

function usersBy(table: UserDays, isWanted: (firstRow: number, firstEntry: number) => boolean): UserDays {
  const { users, start, row } = table;
  const kept = new Uint32Array(users + 1);
  const places = new Uint32Array(table.day.length);
  let count = 0;
  for (let user = 0; user < users; user++) {
    kept[user] = count;
    const begin = start[user]!;
    const end = start[user + 1]!;
    if (begin === end || !isWanted(row[begin]!, begin)) continue;
    for (let i = begin; i < end; i++) places[count++] = i;
  }
  kept[users] = count;
  const take = <T extends Uint8Array | Uint16Array | Uint32Array>(column: T): T => {
    const out = column.slice(0, count) as T;
    for (let i = 0; i < count; i++) out[i] = column[places[i]!]!;
    return out;
  };
  return {
    ...table,
    start: kept,
    day: take(table.day),
    events: take(table.events),
    errors: take(table.errors),
    firstFailed: take(table.firstFailed),
    row: take(row),
  };
}

/** 1 for each user whose first event is in a row of a mask. */
export function isUnder({ users, start, row }: UserDays, mask: Uint8Array): Uint8Array {
  const is = new Uint8Array(users);
  for (let user = 0; user < users; user++) if (start[user]! < start[user + 1]!) is[user] = mask[row[start[user]!]!]!;
  return is;
}

/** Users with at least one day. */
export function usersIn({ users, start }: UserDays): number {
  let count = 0;
  for (let user = 0; user < users; user++) if (start[user]! < start[user + 1]!) count++;
  return count;
}
