import { type Random, random } from '../model/random';
import { errorRate } from './errorRate';
import { isWeekend } from './isWeekend';
import { Logins } from './logins';
import type { Person } from './people';
import type { Plan } from './plan';
import { cellOf, devices, subscriptions, versions } from './world';

/** How lively the world is: what calibration turns. */
export interface Pace {
  /** Scales how often people come. */
  readonly eagerness: number;
  /** Mean logins beyond the first on a day that a person comes. */
  readonly repeats: number;
}

/**
 * Annoyance is a running share of failed logins: a visit moves it by `impression` towards its own share, and it fades
 * from day to day. It scales down how often a person comes (`away`), and squared it gives the chance that a day with
 * errors was the last one (`leave`). `usual` is that of people who have been there for long.
 */
const annoyance = { usual: 0.05, impression: 0.25, fade: 0.94, away: 3, leave: 0.1 };
/** Nobody comes more surely than this on a weekday. */
const mostEager = 0.94;

/** Lets everybody live through the log's days. Those who meet errors come back less, and some of them never. */
export function live(crowd: readonly Person[], plan: Plan, pace: Pace): Logins {
  const logins = new Logins(Math.ceil(plan.rows * 1.1));
  const visit = visitor(plan, pace, logins);
  crowd.forEach((person, index) => {
    // Two streams: a little more eagerness then adds a few days instead of changing all of them.
    const comes = random(plan.seed, 2, index);
    const draw = random(plan.seed, 3, index);
    spend(person, plan, pace, comes, draw, (day) => visit(person, index, day, draw));
  });
  return logins;
}

/** A person's days; `visit` gives the share of a day's logins that failed. Everybody comes once at least. */
function spend(
  person: Person,
  plan: Plan,
  pace: Pace,
  comes: Random,
  draw: Random,
  visit: (day: number) => number,
): void {
  const { arrival } = person;
  const end = Math.min(plan.days, person.departure);
  const onlyDay = arrival + Math.floor(comes() * (end - arrival));
  const eagerness = Math.min(mostEager, person.eagerness * pace.eagerness);
  const weekendEagerness = eagerness * (subscriptions[person.subscription]?.weekend ?? 1);
  let annoyed = person.isNew ? 0 : annoyance.usual;
  let visits = 0;
  for (let day = arrival; day < end; day++) {
    annoyed *= annoyance.fade;
    const chance = (isWeekend(plan, day) ? weekendEagerness : eagerness) / (1 + annoyance.away * annoyed);
    const isFirst = person.isNew && day === arrival;
    if (comes() >= chance && !isFirst) continue;
    visits++;
    const failed = visit(day);
    annoyed += annoyance.impression * (failed - annoyed);
    if (failed > 0 && draw() < annoyance.leave * annoyed * annoyed) break;
  }
  if (visits === 0) visit(onlyDay);
}

function visitor(
  plan: Plan,
  pace: Pace,
  logins: Logins,
): (person: Person, index: number, day: number, draw: Random) => number {
  // A logarithm of a uniform number over this one is geometric, once rounded down, with the mean `repeats`.
  const logRatio = Math.log(pace.repeats / (1 + pace.repeats));
  return (person, index, day, draw) => {
    const subscription = person.subscription + (day >= person.upgrade ? 1 : 0);
    const version = versionOn(plan.firstDay + day - person.updateLag);
    const times = 1 + Math.floor(Math.log(draw()) / logRatio);
    let errors = 0;
    for (let i = 0; i < times; i++) {
      const away = draw() < person.loyalty ? 0 : draw() < 0.5 ? 1 : 2;
      const cell = cellOf(subscription, (person.device + away) % devices.length);
      const failed = draw() < errorRate(cell, version, day - plan.onset);
      logins.push(index, day, cell, version, failed);
      if (failed) errors++;
    }
    return errors / times;
  };
}

function versionOn(dayNumber: number): number {
  return Math.max(
    0,
    versions.findLastIndex(({ released }) => released <= dayNumber),
  );
}
