import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { UserDays } from '../userDays/userDays';
import type { FaultKinds } from './faultKinds';

/** What users tried on their days: an entry for each of the user-days. */
export interface Attempts {
  /** Events, without those that only try again what had just failed: how often a user wanted something. */
  readonly tries: Uint32Array;
  /** Errors that are not told to be the users' own faults. */
  readonly service: Uint32Array;
  /** Errors that are. */
  readonly own: Uint32Array;
  /** 1 where the day's first event is an error that counts in `service`. */
  readonly firstFailed: Uint8Array;
  /** 1 where an event of the day is in the rows of the incident. */
  readonly inside: Uint8Array;
}

/** An event so soon after an error may be another try. */
const soonMs = 600_000;

/**
 * Counts the attempts of user-days. That people try again after an error makes attempts a consequence of errors: of the
 * events soon after an error, the share beyond what follows a success as soon is taken for such tries. It is measured on
 * the first events of days, where a few users who try on and on do not weigh more than others.
 */
export function* attemptsOf(
  events: Events,
  days: UserDays,
  kept: Uint8Array | null,
  faults: FaultKinds | null,
  inside: Uint8Array | null,
): Steps<Attempts> {
  const { rows, outcome, time, user } = events;
  const entries = days.day.length;
  const service = new Uint32Array(entries);
  const own = new Uint32Array(entries);
  const firstFailed = new Uint8Array(entries);
  const within = new Uint8Array(entries);
  const soonAfterError = new Uint32Array(entries);
  const first = { errors: 0, soonErrors: 0, successes: 0, soonSuccesses: 0 };
  const codes = faults?.column.codes;
  let entry = -1;
  let last = -1;
  for (let row = entries > 0 ? days.row[0]! : rows; row < rows; row++) {
    if (row % stretch === 0) yield;
    if ((kept !== null && kept[row] === 0) || user[row] === 0) continue;
    const opens = entry + 1 < entries && days.row[entry + 1] === row;
    if (opens) {
      entry++;
      if (outcome[row] === 1) first.errors++;
      else first.successes++;
    } else {
      const soon = time[row]! - time[last]! <= soonMs;
      if (soon && outcome[last] === 1) soonAfterError[entry]!++;
      if (soon && last === days.row[entry]) {
        if (outcome[last] === 1) first.soonErrors++;
        else first.soonSuccesses++;
      }
    }
    last = row;
    if (inside === null || inside[row] === 1) within[entry] = 1;
    if (outcome[row] === 0) continue;
    if (codes && faults.isOwn[codes[row]!] === 1) own[entry]!++;
    else {
      service[entry]!++;
      if (opens) firstFailed[entry] = 1;
    }
  }
  const again = retryShare(first);
  const tries = days.events.slice();
  for (let i = 0; i < entries; i++) {
    if (soonAfterError[i]! > 0) tries[i] = Math.max(1, tries[i]! - Math.round(again * soonAfterError[i]!));
  }
  return { tries, service, own, firstFailed, inside: within };
}

interface FirstEvents {
  readonly errors: number;
  readonly soonErrors: number;
  readonly successes: number;
  readonly soonSuccesses: number;
}

/** Of the events soon after an error, the share that would not have come soon after a success. */
export function retryShare({ errors, soonErrors, successes, soonSuccesses }: FirstEvents): number {
  if (soonErrors === 0) return 0;
  const usual = successes > 0 ? soonSuccesses / successes : 0;
  return Math.max(0, 1 - usual / (soonErrors / errors));
}
