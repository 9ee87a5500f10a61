import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { poisson } from '../../../src/diagnosis/draws';
import { risenDays } from '../../../src/diagnosis/onset';
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
});
