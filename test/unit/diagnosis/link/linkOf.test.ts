import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkOf } from '../../../../src/diagnosis/link/linkOf';
import type { LinkWanted } from '../../../../src/diagnosis/link/linkWanted';
import { userDaysOf } from '../../../../src/diagnosis/userDays/userDays';
import type { Events } from '../../../../src/model/events';
import type { Interval, Link, NoLink } from '../../../../src/model/link';
import { isThorough, runs } from '../../../support/runs';
import { type Simulated, type SimulatedLog, simulatedLog } from './simulatedLog';
import { taken } from './unitDays';

const everything: LinkWanted = { kept: null, segment: null, incident: null };

const anyLink = (events: Events, wanted: Partial<LinkWanted> = {}): Link | NoLink =>
  taken(linkOf(events, taken(userDaysOf(events, wanted.kept ?? null)), { ...everything, ...wanted }));

function linkIn({ events, inside }: SimulatedLog, { incident }: Partial<Simulated> = {}): Link {
  const link = anyLink(events, incident ? { incident: { inside, from: incident.from, to: incident.to } } : {});
  assert.ok(!('reason' in link), JSON.stringify(link));
  return link;
}

/** The difference of coming back within a week after days with an error and after others, as they are. */
function naive({ events }: SimulatedLog): number {
  const { users, start, day, errors } = taken(userDaysOf(events, null));
  const [back, all] = [
    [0, 0],
    [0, 0],
  ];
  for (let user = 0; user < users; user++) {
    for (let i = start[user]!; i < start[user + 1]!; i++) {
      if (day[i]! > events.calendar.days - 8) continue;
      const side = errors[i]! > 0 ? 1 : 0;
      all[side]!++;
      if (i + 1 < start[user + 1]! && day[i + 1]! <= day[i]! + 7) back[side]!++;
    }
  }
  return back[1]! / all[1]! - back[0]! / all[0]!;
}

const holds = ([lo, , hi]: Interval, value: number): boolean => lo <= value && value <= hi;
const incident = { rate: 0.5, from: 60, to: 90 };
const big = { users: isThorough ? 6000 : 2500 };

describe('the link of errors to coming back, in logs whose truth is known', () => {
  it('is the true effect, where a comparison of days as they are has the wrong sign', () => {
    for (const [beta, bound] of [
      [0, 0.012],
      [0.2, 0.012],
      [0.6, 0.018],
    ] as const) {
      const log = simulatedLog({ seed: 7, beta, ...big });
      const link = linkIn(log);
      assert.ok(Math.abs(link.effect[1] - log.truth) < bound, `${link.effect} of ${log.truth}`);
      assert.ok(
        Math.abs((link.firstAttempt?.[1] ?? 9) - log.truth) < 2 * bound,
        `${link.firstAttempt} of ${log.truth}`,
      );
      assert.ok(link.placebo && Math.abs(link.placebo[1]) < 0.012, `${link.placebo}`);
      assert.ok(link.strataKept > 0.95);
      // Who comes often meets more errors: errors look as if they were good for coming back, or did not matter.
      const asTheyAre = naive(log);
      assert.ok(asTheyAre > log.truth + 0.03, `${asTheyAre} of ${log.truth}`);
      if (beta < 0.5) assert.ok(asTheyAre > 0.01, `${asTheyAre}`);
    }
  });

  it('is none where users try on and on, never try again, come back having forgotten passwords, or some are bots', () => {
    const traps: readonly Partial<Simulated>[] = [{ retry: 0.9 }, { retry: 0 }, { forget: true }, { bots: 8 }];
    for (const trap of traps) {
      const link = linkIn(simulatedLog({ seed: 3, users: 2000, ...trap }));
      const said = `${JSON.stringify(trap)}: ${link.effect}`;
      assert.ok(Math.abs(link.effect[1]) < 0.015, said);
      assert.ok(link.effect[0] < 0.002 && link.effect[2] > -0.002, said);
      assert.ok(link.eValue < 1.5, said);
    }
  });

  it('is found all the same among such users', () => {
    for (const trap of [{ retry: 0.9 }, { forget: true }, { bots: 8 }]) {
      const log = simulatedLog({ seed: 4, beta: 0.6, users: 2000, ...trap });
      const link = linkIn(log);
      assert.ok(Math.abs(link.effect[1] - log.truth) < 0.02, `${JSON.stringify(trap)}: ${link.effect} of ${log.truth}`);
      assert.ok(link.doseTrend !== null && link.doseTrend < 0.001);
      assert.ok(link.riskRatio !== null && link.riskRatio > 1.3 && link.eValue > 1.8);
    }
  });

  it('tells the users’ own faults apart, and counts them for no error of the service', () => {
    const { events } = simulatedLog({ seed: 5, beta: 0.6, forget: true, users: 2000 });
    const link = anyLink(events);
    assert.ok(!('reason' in link));
    assert.equal(link.ownFaults?.dimension, 'why');
    assert.ok(link.ownFaults.userDays > 500);
    assert.ok(Math.abs(link.ownFaults.effect?.[1] ?? 9) < 0.04, `${link.ownFaults.effect}`);
    assert.ok(link.effect[2] < -0.05);
  });

  it('says how many active days an incident cost, as a log without it shows', () => {
    const options = { seed: 8, beta: 0.6, incident, users: 3000 };
    const log = simulatedLog(options);
    const cost =
      simulatedLog({ ...options, beta: 0.6, incident: { ...incident, rate: 0.06 } }).activeDays - log.activeDays;
    const { lost } = linkIn(log, { incident });
    assert.ok(holds([lost.induced[0] * 0.8, 0, lost.induced[2] * 1.2], cost), `${lost.induced} of ${cost}`);
    assert.ok(lost.weeks <= 2, `${lost.weeks}`);
    assert.ok(lost.byWeek[0]![0] > 0);
    assert.equal(lost.draws.length, 200);
  });

  it('says how many active days all errors cost, and of how much staying away they are the reason', () => {
    const options = { seed: 9, beta: 0.5, users: 2000 };
    const log = simulatedLog(options);
    const cost = simulatedLog({ ...options, beta: 0 }).activeDays - log.activeDays;
    const { lost } = linkIn(log);
    assert.ok(Math.abs(lost.induced[1] / cost - 1) < 0.2, `${lost.induced} of ${cost}`);
    assert.ok(lost.shareOfNoReturn[0] > 0 && lost.shareOfNoReturn[2] < 0.3, `${lost.shareOfNoReturn}`);
  });

  it('has intervals that hold the truth nine times in ten', () => {
    const logs = runs(60);
    let [effects, losses, placebos] = [0, 0, 0];
    for (let seed = 0; seed < logs; seed++) {
      const options = { seed: 100 + seed, beta: seed % 2 === 0 ? 0 : 0.3, users: 900 };
      const log = simulatedLog(options);
      const link = linkIn(log);
      const cost = options.beta > 0 ? simulatedLog({ ...options, beta: 0 }).activeDays - log.activeDays : 0;
      if (holds(link.effect, log.truth)) effects++;
      if (holds(link.lost.induced, cost)) losses++;
      if (link.placebo && holds(link.placebo, 0)) placebos++;
    }
    const said = `${effects}, ${losses}, ${placebos} of ${logs}`;
    if (isThorough) console.log(`effect, loss and placebo in their intervals: ${said}`);
    assert.ok(Math.min(effects, losses, placebos) >= 0.83 * logs, said);
  });

  it('is the same each time', () => {
    const { events } = simulatedLog({ seed: 1, users: 300, beta: 0.3 });
    assert.deepEqual(anyLink(events), anyLink(events));
  });

  it('counts blocked days: all of a day fails', () => {
    const { events } = simulatedLog({ seed: 2, users: 800, incident, retry: 0.3 });
    const link = anyLink(events);
    assert.ok(!('reason' in link));
    const { users, start, events: counts, errors } = taken(userDaysOf(events, null));
    let [days, blockedUsers, inARow] = [0, 0, 0];
    for (let user = 0; user < users; user++) {
      const blocked = Array.from(
        counts.subarray(start[user], start[user + 1]),
        (n, i) => n === errors[start[user]! + i],
      );
      days += blocked.filter((is) => is).length;
      blockedUsers += blocked.includes(true) ? 1 : 0;
      inARow += blocked.filter((is, i) => is && blocked[i - 1]).length;
    }
    assert.deepEqual({ ...link.blocked, effect: null }, { userDays: days, users: blockedUsers, inARow, effect: null });
    assert.equal(link.lost.blocked, days);
  });

  it('compares within the members of a dimension, and says so where it is unknown', () => {
    const { events } = simulatedLog({ seed: 2, users: 300 });
    assert.ok(!('reason' in anyLink(events, { segment: 'team' })));
    assert.throws(() => anyLink(events, { segment: 'nowhere' }), /nowhere/);
  });

  it('looks at the events that are kept alone', () => {
    const log = simulatedLog({ seed: 2, users: 600, beta: 0.4 });
    const kept = log.inside.map((is) => 1 - is);
    const some = anyLink(log.events, { kept });
    const all = anyLink(log.events);
    assert.ok(!('reason' in some) && !('reason' in all));
    assert.ok(some.atRisk < all.atRisk && some.atRisk > 0.7 * all.atRisk);
  });

  it('says why where nothing can be said', () => {
    const { events } = simulatedLog({ seed: 2, users: 300 });
    const reason = (other: Events): string => {
      const link = anyLink(other);
      return 'reason' in link ? link.reason : 'none';
    };
    assert.match(reason({ ...events, outcome: new Uint8Array(events.rows) }), /no user-day has an error/);
    assert.match(reason({ ...events, outcome: new Uint8Array(events.rows).fill(1) }), /0 of \d+ user-days .* compared/);
    assert.match(reason({ ...events, user: new Uint32Array(events.rows) }), /no field names users/);
    assert.match(reason({ ...events, calendar: { ...events.calendar, grain: 'hour' } }), /hours/);
    assert.match(reason(simulatedLog({ seed: 2, users: 100, days: 10 }).events), /10 full days.*14/);
    assert.match(reason(simulatedLog({ seed: 2, users: 4, days: 40 }).events), /only \d+|\d+ of \d+/);
  });
});
