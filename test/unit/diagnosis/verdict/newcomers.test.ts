import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrivalScan } from '../../../../src/diagnosis/verdict/arrivalScan';
import { newcomersSince } from '../../../../src/diagnosis/verdict/newcomers';
import { taken } from '../../../support/taken';
import { comings } from '../engagement/comings';

const full = (days: number) => ({ from: 0, to: days });

describe('newcomers', () => {
  it('are told from others in the user-days that are missing, where fewer of them arrive', () => {
    const table = comings({
      seed: 1,
      days: 120,
      users: 300,
      arrivals: (day) => (day < 80 ? 8 : 2),
      leaving: () => 0.03,
    });
    const told = taken(newcomersSince(table, full(120), 80, 120));
    assert.ok(!('reason' in told));
    assert.ok(Math.abs(told.before - 8) < 1 && Math.abs(told.after - 2) < 0.5, `${told.before} ${told.after}`);
    assert.ok(told.ofNew[2] < -0.05, String(told.ofNew));
    assert.ok(told.ofNew[1] < told.ofOthers[1]);
  });

  it('are no loss where all who are there come less', () => {
    const factor = (day: number): number => (day < 80 ? 1 : 0.6);
    const table = comings({ seed: 2, days: 120, users: 500, arrivals: () => 1, factor });
    const told = taken(newcomersSince(table, full(120), 80, 120));
    assert.ok(!('reason' in told) && told.ofOthers[2] < -0.2 && told.ofOthers[1] < 5 * told.ofNew[1]);
  });

  it('cannot be told in the first weeks of a log', () => {
    const told = taken(newcomersSince(comings({ seed: 3, days: 60 }), full(60), 30, 60));
    assert.ok('reason' in told && /first weeks/.test(told.reason));
  });
});

describe('a scan of arrivals', () => {
  it('finds a campaign with its days', () => {
    const arrivals = (day: number): number => (day >= 70 && day < 91 ? 15 : 2);
    const scan = taken(arrivalScan(comings({ seed: 4, days: 130, users: 200, arrivals }), full(130)))!;
    assert.ok(scan.chance > 0.99);
    assert.ok(Math.abs(scan.from - 70) <= 2 && Math.abs(scan.to - 91) <= 2, JSON.stringify(scan));
  });

  it('seldom believes in a change of arrivals that only vary', () => {
    let believed = 0;
    for (let seed = 0; seed < 10; seed++) {
      const scan = taken(arrivalScan(comings({ seed, days: 120, users: 100, arrivals: () => 3 }), full(120)));
      if (scan!.chance > 0.5) believed++;
    }
    assert.ok(believed <= 1, String(believed));
  });

  it('is none of a log of few weeks', () => {
    assert.equal(taken(arrivalScan(comings({ seed: 5, days: 40 }), full(40))), null);
  });
});
