import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { risenDays } from '../../../src/diagnosis/onset';
import { poisson } from '../../../src/model/draws';
import { random } from '../../../src/model/random';
import { runs } from '../../support/runs';

/** Days of about 200 events, with errors at a rate of the day, whose days vary more than chance would have them. */
function days(seed: number, count: number, rateOf: (day: number) => number) {
  const draw = random(seed, 0);
  const events = Float64Array.from({ length: count }, () => 150 + poisson(draw, 50));
  const errors = events.map((n, day) => poisson(draw, n * rateOf(day) * (0.7 + 0.6 * draw())));
  return { events, errors };
}

describe('risenDays', () => {
  it('tells the day of a step within three days, in an interval that holds it and to the end, in nearly all logs', () => {
    const logs = runs(50);
    let [near, covered, open] = [0, 0, 0];
    for (let seed = 0; seed < logs; seed++) {
      const risen = risenDays(days(seed, 120, (day) => (day >= 70 ? 0.15 : 0.08)));
      if (!risen) continue;
      if (Math.abs(risen.from - 70) <= 3) near++;
      if (risen.lo <= 70 && risen.hi >= 70) covered++;
      if (risen.to === 120) open++;
    }
    assert.ok(Math.min(near, covered, open) >= 0.85 * logs, `${near}, ${covered}, ${open} of ${logs}`);
  });

  it('tells when an outage was over', () => {
    const risen = risenDays(days(3, 120, (day) => (day >= 40 && day < 47 ? 0.4 : 0.08)));
    assert.deepEqual([risen?.from, risen?.to], [40, 47]);
  });

  it('tells none where days only vary, in nearly all logs', () => {
    const logs = runs(50);
    const alarms = Array.from({ length: logs }, (_, seed) => risenDays(days(seed, 90, () => 0.08))).filter(Boolean);
    assert.ok(alarms.length <= Math.ceil(0.1 * logs), `${alarms.length} of ${logs}`);
  });

  it('tells none of a rate that is high from the first day on, nor of too few days', () => {
    assert.equal(risenDays(days(1, 90, (day) => (day < 30 ? 0.3 : 0.08))), null);
    assert.equal(risenDays(days(1, 3, (day) => (day > 1 ? 0.9 : 0.08))), null);
    assert.equal(risenDays({ events: new Float64Array(40), errors: new Float64Array(40) }), null);
  });

  it('of a rate that creeps up tells the day on which it leaves its level, in an interval that holds it', () => {
    const logs = runs(100);
    let [near, covered] = [0, 0];
    for (let seed = 0; seed < logs; seed++) {
      const risen = risenDays(days(seed, 150, (day) => 0.05 + 0.002 * Math.max(0, day - 70 + 1)));
      if (!risen) continue;
      if (Math.abs(risen.from - 70) <= 12) near++;
      if (risen.lo <= 70 && risen.hi >= 70) covered++;
    }
    assert.ok(near >= 0.85 * logs, `${near} of ${logs}`);
    assert.ok(covered >= 0.85 * logs, `${covered} of ${logs}`);
  });

  it('takes a step for no creep, in nearly all logs, and covers its day by the interval', () => {
    const logs = runs(200);
    let [exact, covered] = [0, 0];
    for (let seed = 500; seed < 500 + logs; seed++) {
      const risen = risenDays(days(seed, 150, (day) => (day >= 90 ? 0.16 : 0.08)));
      if (risen && Math.abs(risen.from - 90) <= 2) exact++;
      if (risen && risen.lo <= 90 && risen.hi >= 90) covered++;
    }
    assert.ok(exact >= 0.9 * logs, `${exact} of ${logs}`);
    assert.ok(covered >= 0.9 * logs, `${covered} of ${logs}`);
  });

  it('tells a spike of one day or two by these days', () => {
    for (const length of [1, 2]) {
      const risen = risenDays(days(4, 120, (day) => (day >= 60 && day < 60 + length ? 0.6 : 0.08)));
      assert.deepEqual([risen?.from, risen?.to], [60, 60 + length]);
    }
  });
});
