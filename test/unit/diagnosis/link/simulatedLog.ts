import { calendarOf } from '../../../../src/model/calendar';
import { gammaOfMeanOne, poisson } from '../../../../src/model/draws';
import type { Events } from '../../../../src/model/events';
import { random } from '../../../../src/model/random';
import { dayMs } from '../../../../src/model/timeZone';

export interface Simulated {
  readonly seed: number;
  readonly users?: number;
  readonly days?: number;
  /** An error makes coming on each of the seven days after e^-this times as likely. */
  readonly beta?: number;
  /** The chance of an error of an attempt, of an average user. */
  readonly errorRate?: number;
  readonly retry?: number;
  /** A fifth of the users fail this often from a day on, up to another. */
  readonly incident?: { readonly rate: number; readonly from: number; readonly to: number };
  /** Users who come back after a long time mistype their passwords. */
  readonly forget?: boolean;
  /** Users who come every day and try over a hundred times. */
  readonly bots?: number;
  /** Factor of the chance of coming on a day, for the days. */
  season?(day: number): number;
}

export interface SimulatedLog {
  readonly events: Events;
  /** 1 for rows of the users whom the incident is of. */
  readonly inside: Uint8Array;
  /** The mean effect of the user-days with an error that counts on coming within seven days, known as their chances are. */
  readonly truth: number;
  /** Active days that the errors of the incident cost, compared with a log without its effect. */
  readonly activeDays: number;
}

const horizon = 7;

/** Users of very unlike activity who try several times a day; the more they try, the more errors they meet. */
export function simulatedLog(options: Simulated): SimulatedLog {
  const {
    seed,
    users = 1500,
    days = 120,
    beta = 0,
    errorRate = 0.06,
    retry = 0.6,
    incident,
    forget,
    bots = 0,
  } = options;
  const rows = {
    time: [] as number[],
    day: [] as number[],
    user: [] as number[],
    error: [] as number[],
    code: [] as number[],
    team: [] as number[],
  };
  let [effects, exposed, activeDays] = [0, 0, 0];
  for (let user = 0; user < users + bots; user++) {
    const isBot = user >= users;
    // Streams of their own: what errors do changes no other chance.
    const [coming, trying] = [random(seed, 1, user), random(seed, 2, user)];
    const trait = random(seed, 3, user);
    const level = isBot ? 1 : Math.min(0.95, 0.22 * gammaOfMeanOne(trait, 0.9));
    const busy = 0.3 + 4 * level * gammaOfMeanOne(trait, 0.2);
    const prone = errorRate * gammaOfMeanOne(trait, 0.15);
    const inIncident = user % 5 === 0;
    let [lastError, lastDay] = [-99, -99];
    for (let day = 0; day < days; day++) {
      const weight = (at: number, error: number): number => (at - error <= horizon ? Math.exp(-beta) : 1);
      const chance = (at: number): number => level * (isBot ? 1 : (options.season?.(at) ?? 1));
      if (coming() >= chance(day) * weight(day, lastError)) continue;
      activeDays++;
      const rate = isBot
        ? 0.6
        : incident && inIncident && day >= incident.from && day < incident.to
          ? incident.rate
          : prone;
      const again = random(seed, 4, user * 1000 + day);
      const wanted = isBot ? 150 : 1 + poisson(again, busy);
      let [time, failed, met] = [day + 0.3 + 0.2 * trying(), false, false];
      const put = (error: boolean, code: number): void => {
        rows.time.push(time * dayMs);
        rows.day.push(day);
        rows.user.push(user + 1);
        rows.error.push(Number(error));
        rows.code.push(error ? code : 0);
        rows.team.push(inIncident ? 1 : 0);
      };
      if (forget && lastDay >= 0 && again() < Math.min(0.8, 0.04 * (day - lastDay))) {
        put(true, 1);
        time += 0.0004;
      }
      for (let one = 0; one < wanted; one++) {
        do {
          failed = again() < rate;
          if (failed) met = true;
          put(failed, 2);
          time += 0.0003;
        } while (failed && again() < retry);
        time += 0.03 * again() * Math.min(1, 10 / wanted);
      }
      if (met) {
        if (day + horizon < days && day >= 2 * horizon && !isBot) {
          let [without, withError] = [1, 1];
          for (let at = day + 1; at <= day + horizon; at++) {
            without *= 1 - chance(at) * weight(at, lastError);
            withError *= 1 - chance(at) * weight(at, day);
          }
          effects += without - withError;
          exposed++;
        }
        lastError = day;
      }
      lastDay = day;
    }
  }
  return {
    events: eventsOf(rows, users + bots, days),
    inside: Uint8Array.from(rows.team),
    truth: effects / Math.max(1, exposed),
    activeDays,
  };
}

interface Rows {
  readonly time: readonly number[];
  readonly day: readonly number[];
  readonly user: readonly number[];
  readonly error: readonly number[];
  readonly code: readonly number[];
  readonly team: readonly number[];
}

function eventsOf({ time, day, user, error, code, team }: Rows, users: number, days: number): Events {
  const rows = time.length;
  return {
    rows,
    time: Float64Array.from(time),
    day: Uint16Array.from(day),
    user: Uint32Array.from(user),
    userNames: Array.from({ length: users }, (_, i) => `u${i}`),
    outcome: Uint8Array.from(error),
    dimensions: [
      { name: 'why', field: 'why', members: [null, 'BAD_PASSWORD', 'HTTP 503'], codes: Uint8Array.from(code) },
      { name: 'team', field: 'team', members: ['blue', 'red'], codes: Uint8Array.from(team) },
    ],
    file: new Uint16Array(rows),
    offset: new Float64Array(rows),
    files: ['test.jsonl'],
    calendar: calendarOf({
      timeZone: 'UTC',
      window: 'rolling30',
      firstMs: 0,
      lastMs: days * dayMs - 1,
      missedBefore: 0,
      missedAfter: 0,
    }),
  };
}
