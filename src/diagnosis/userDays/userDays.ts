import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';

/**
 * The active days of all users: an entry for each user and day with an event, user by user, by day within. A day is one
 * of the log's calendar: an hour or a minute where its grain says so.
 */
export interface UserDays {
  /** Names in the log, those without an event that is kept among them. User `u` here is user `u + 1` of the events. */
  readonly users: number;
  /** Days of the calendar. */
  readonly days: number;
  /** The entries of user `u` are [start[u], start[u + 1]). */
  readonly start: Uint32Array;
  readonly day: Uint16Array | Uint32Array;
  readonly events: Uint32Array;
  readonly errors: Uint32Array;
  /** 1 where the first event of the day is an error. */
  readonly firstFailed: Uint8Array;
  /** The row of the day's first event. */
  readonly row: Uint32Array;
}

/** The active days of the events that a mask keeps (`null`: of all). Events without a user are of nobody, and left out. */
export function* userDaysOf(events: Events, kept: Uint8Array | null): Steps<UserDays> {
  const { rows, user, outcome, calendar, userNames } = events;
  const users = userNames.length;
  const start = new Uint32Array(users + 1);
  const day = events.day instanceof Uint16Array ? new Uint16Array(rows) : new Uint32Array(rows);
  const count = new Uint32Array(rows);
  const errors = new Uint32Array(rows);
  const firstFailed = new Uint8Array(rows);
  const row = new Uint32Array(rows);
  let entries = 0;
  let lastUser = 0;
  let lastDay = -1;
  for (let i = 0; i < rows; i++) {
    if (i % stretch === 0) yield;
    const who = user[i]!;
    if (who === 0 || (kept !== null && kept[i] === 0)) continue;
    const today = events.day[i]!;
    // A clock that is set back over midnight makes a later event be of an earlier day: it stays with the later one.
    if (who !== lastUser || today > lastDay) {
      start.fill(entries, lastUser, who);
      lastUser = who;
      lastDay = today;
      day[entries] = today;
      firstFailed[entries] = outcome[i]!;
      row[entries++] = i;
    }
    count[entries - 1]!++;
    errors[entries - 1]! += outcome[i]!;
  }
  start.fill(entries, lastUser);
  return {
    users,
    days: calendar.days,
    start,
    day: day.slice(0, entries),
    events: count.slice(0, entries),
    errors: errors.slice(0, entries),
    firstFailed: firstFailed.slice(0, entries),
    row: row.slice(0, entries),
  };
}
