import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScenarioChoice } from '../../../../src/model/sampleRequest';
import { dayMs } from '../../../../src/model/timeZone';
import { scenarios } from '../../../../src/sample/scenario/catalogue';
import { live } from '../../../../src/sample/scenario/live';
import { isServiceError, Rows } from '../../../../src/sample/scenario/rows';
import { type ScenarioLog, scenarioLog } from '../../../../src/sample/scenario/scenarioLog';
import { truthOf } from '../../../../src/sample/scenario/truthOf';
import { firstDay, visitsOf } from '../../../../src/sample/scenario/visits';
import { scenarioEvents } from '../../../eval/scenarioEvents';
import { segmentRows } from '../../../eval/segmentRows';
import { choice } from './choice';

const known = (of: ScenarioChoice) => {
  const log = scenarioLog(of);
  return { log, truth: truthOf(log, of.seed), events: scenarioEvents(log) };
};

/** The share of rows of some days that failed by a fault of the service. */
function serviceRate({ rows }: ScenarioLog, from: number, to: number, isIn: (row: number) => boolean = () => true) {
  const code = rows.column('code');
  let count = 0;
  let errors = 0;
  for (let i = 0; i < rows.length; i++) {
    const day = Math.floor(rows.time[i]! / dayMs);
    if (day < from || day >= to || !isIn(i)) continue;
    count++;
    if (isServiceError(code[i]!)) errors++;
  }
  return errors / count;
}

describe('the truth of a scenario', () => {
  it('names the segment whose errors rise in the days that it says, and nothing else does', () => {
    for (const id of ['S1', 'S2', 'S4', 'F1']) {
      const { truth, events } = known(choice(id, { severity: 3 }));
      const [segment] = truth.segments;
      const { from, until } = truth.errors!;
      const mask = segmentRows(segment!, events);
      const rate = (inside: number, isWhile: boolean): number => {
        let count = 0;
        let errors = 0;
        for (let i = 0; i < events.rows; i++) {
          const day = events.calendar.firstDay + events.day[i]!;
          if (mask[i] !== inside || (day >= from && day < (until ?? Infinity)) !== isWhile) continue;
          count++;
          errors += events.outcome[i]!;
        }
        return errors / count;
      };
      assert.ok(rate(1, true) > rate(0, true) + 0.08, `${id}: ${rate(1, true)}`);
      if (id !== 'S4') assert.ok(Math.abs(rate(1, false) - rate(0, false)) < 0.04, id);
      assert.ok(Math.abs(rate(0, true) - rate(0, false)) < 0.03, id);
    }
  });

  it('has the rate in the segment that was planted', () => {
    const { log, truth, events } = known(choice('S2', { severity: 3, size: 'medium' }));
    // Rows of the events are user by user and by time, as those of the log are.
    const mask = segmentRows(truth.segments[0]!, events);
    const { from, until } = truth.errors!;
    const rate = serviceRate(log, from, until!, (row) => mask[row] === 1);
    const usual = serviceRate(log, firstDay, from, (row) => mask[row] === 1);
    // What passes the ordinary errors fails by the chance of 0.5.
    assert.ok(Math.abs(rate - (1 - (1 - usual) * 0.5)) < 0.02, `${rate} of ${usual}`);
  });

  it('has lost the days of users that the same seed has without what was planted', () => {
    for (const id of ['S2', 'B1', 'M2']) {
      const { log, truth } = known(choice(id));
      const rows = new Rows();
      const world = { ...log.world, incidents: [], declines: [], arrivals: [] };
      live(world, 3, log.dialect, visitsOf(world, log.dialect, rows));
      const userDays = ({ rows: of }: { rows: Rows }): number => {
        const person = of.column('person');
        const days = [...person].map((who, i) => `${who} ${Math.floor(of.time[i]! / dayMs)}`);
        return new Set(days).size;
      };
      assert.equal(truth.lostUserDays, userDays({ rows }) - userDays(log), id);
      assert.ok(truth.lostShare > 0.03, `${id}: ${truth.lostShare}`);
    }
  });

  it('has lost nothing where nothing drives people away', () => {
    for (const id of ['F1', 'M1', 'C1', 'Q1', 'N1', 'E1', 'A1', 'A2', 'A3']) {
      const { truth } = known(choice(id, { severity: 4 }));
      const { lostUserDays, technicalShare, engagement } = truth;
      assert.deepEqual(
        { lostUserDays, technicalShare, engagement },
        { lostUserDays: 0, technicalShare: null, engagement: null },
        id,
      );
    }
  });

  it('says by what it was lost: by errors, by will, or by both in parts that grow with the errors', () => {
    for (const [id, share] of [
      ['S2', 1],
      ['S7', 1],
      ['B1', 0],
      ['B4', 0],
      ['M2', 0],
    ] as const) {
      assert.equal(known(choice(id)).truth.technicalShare, share, id);
    }
    const shares = ([1, 2, 3] as const).map((severity) => known(choice('X1', { severity })).truth.technicalShare ?? 0);
    assert.ok(shares[0]! > 0.1 && shares[0]! < shares[1]! && shares[1]! < shares[2]! && shares[2]! < 0.85, `${shares}`);
  });

  it('accepts friction where next to nothing was lost, technical where nearly all was by errors, its own verdict always', () => {
    for (const { id, verdict } of scenarios) {
      const { truth } = known(choice(id, { severity: 1 }));
      assert.equal(truth.accepted[0], verdict);
      if (verdict === 'technical') assert.equal(truth.accepted.includes('friction'), truth.lostShare < 0.02, id);
    }
    for (const severity of [1, 2, 3, 4] as const) {
      const { accepted, technicalShare } = known(choice('X1', { severity })).truth;
      assert.equal(accepted.includes('technical'), technicalShare! >= 0.6, `${severity}`);
    }
  });

  it('counts the users who met an error of the service where and while they rose', () => {
    const { log, truth, events } = known(choice('S1', { severity: 3 }));
    const mask = segmentRows(truth.segments[0]!, events);
    const { from, until } = truth.errors!;
    const code = log.rows.column('code');
    const person = log.rows.column('person');
    const hit = [...code.keys()].filter((i) => {
      const day = Math.floor(log.rows.time[i]! / dayMs);
      return mask[i] === 1 && isServiceError(code[i]!) && day >= from && day < until!;
    });
    assert.equal(truth.impactedUsers, new Set(hit.map((i) => person[i])).size);
  });

  it('is the paradox of Simpson in M1: errors fall in each channel and rise in all', () => {
    const { log } = known(choice('M1', { severity: 4, size: 'medium' }));
    const { onset, days } = log.world;
    const channel = log.rows.column('channel');
    const change = (isIn: (row: number) => boolean): number =>
      serviceRate(log, firstDay + onset, firstDay + days, isIn) - serviceRate(log, firstDay, firstDay + onset, isIn);
    assert.ok(change(() => true) > 0.005, `${change(() => true)}`);
    for (const place of [0, 1, 2, 3]) assert.ok(change((i) => channel[i] === place) < 0.002, `${place}`);
  });
});
