import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { UserDays } from '../userDays/userDays';
import type { Artefact, Artefacts } from './artefact';
import { bots } from './bots';
import { duplicates } from './duplicates';
import { gaps } from './gaps';
import { memberDays } from './memberDays';
import { renamedUsers } from './renamedUsers';
import { timeShift } from './timeShift';

/**
 * What is of the log's making and not of its users, before anything is said of them; the table is of all events. The rows and
 * days that are to be left out come with it; where one is `whole` that is not enough.
 */
export function* findArtefacts(events: Events, table: UserDays): Steps<Artefacts> {
  const missing = yield* gaps(events);
  const repeated = yield* duplicates(events);
  const robots = yield* bots(events, table);
  const members = events.calendar.grain === 'day' ? yield* memberDays(events) : [];
  const renamed = renamedUsers(table);
  const shift = yield* timeShift(events);
  const others = [robots, renamed, shift].filter((one): one is Artefact => one !== null);
  const found = [...missing.found, ...repeated.found, ...members, ...others];
  const kept = yield* keptRows(events, repeated.rows, robots?.users ?? []);
  const leftOut = missing.days.slice();
  for (const { kind, days } of members) {
    // One that never comes back is no gap in the days of the others.
    if (kind === 'silent member' && days && days.to < events.calendar.days) leftOut.fill(1, days.from, days.to);
  }
  return { found, kept, leftOut: leftOut.includes(1) ? leftOut : null };
}

function* keptRows(
  { rows, user, userNames }: Events,
  repeats: Uint8Array | null,
  robots: readonly number[],
): Steps<Uint8Array | null> {
  if (!repeats && robots.length === 0) return null;
  const isRobot = new Uint8Array(userNames.length + 1);
  for (const one of robots) isRobot[one] = 1;
  const kept = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    kept[row] = isRobot[user[row]!] || repeats?.[row] ? 0 : 1;
  }
  return kept;
}
