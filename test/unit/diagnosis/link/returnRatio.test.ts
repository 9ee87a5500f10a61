import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchingOf } from '../../../../src/diagnosis/link/matching';
import { bealeRatio, returnRatio } from '../../../../src/diagnosis/link/returnRatio';
import { strataOf } from '../../../../src/diagnosis/link/strata';
import { drawn, intervalOf, userDrawsOf } from '../../../../src/diagnosis/link/userDraws';
import { random } from '../../../../src/model/random';
import { taken, unitDays } from './unitDays';

/** Users of strata of few, who come back each day with a chance that exposure multiplies. */
function ratioIn(seed: number, times: number) {
  const next = random(seed, 0);
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const stratum = Math.floor(i / 5) % 250;
    const exposed = next() < 0.25 ? 1 : 0;
    const chance = (0.05 + (0.5 * (stratum % 10)) / 10) * (exposed ? times : 1);
    let waited = 1;
    while (waited < 8 && next() >= chance) waited++;
    return { stratum, exposed, comesBack: Number(waited <= 7), waited: Math.min(7, waited) };
  });
  const column = (of: (row: (typeof rows)[number]) => number): Uint8Array => Uint8Array.from(rows, of);
  const days = unitDays(rows.map(() => 1));
  const place = column(({ stratum }) => stratum);
  const matching = taken(
    matchingOf(
      column((row) => row.exposed),
      [() => strataOf(rows.length, [{ places: 250, place }])],
    ),
  );
  const past = { comesBack: column((row) => row.comesBack), waited: column((row) => row.waited) };
  return { ...taken(returnRatio(days, matching, past, null))!, users: rows.length };
}

describe('returnRatio', () => {
  it('is on average the true ratio, however few a stratum has', () => {
    for (const times of [1, 0.6]) {
      const logs = 40;
      let sum = 0;
      for (let seed = 0; seed < logs; seed++) sum += ratioIn(seed, times).ratio;
      assert.ok(Math.abs(sum / logs / times - 1) < 0.025, `${sum / logs} of ${times}`);
    }
  });

  it('has an interval that holds it nine times in ten', () => {
    let held = 0;
    for (let seed = 0; seed < 30; seed++) {
      const { ratio, logBy, users } = ratioIn(100 + seed, 0.7);
      const log = Math.log(ratio);
      const [lo, , hi] = intervalOf(log, drawn(taken(userDrawsOf(users, 100)), log, logBy));
      if (lo <= Math.log(0.7) && Math.log(0.7) <= hi) held++;
    }
    assert.ok(held >= 25, `${held}`);
  });
});

describe('bealeRatio', () => {
  it('is that of the sums where all are alike, and nearer to that of the means of many where they are few', () => {
    assert.equal(bealeRatio(4, 4, 8, 8, 16), 0.5);
    assert.equal(bealeRatio(3, 0, 21, 0, 147), 0);
    const next = random(3, 0);
    let [plain, corrected] = [0, 0];
    for (let sample = 0; sample < 20_000; sample++) {
      let [y, x, xy, xx] = [0, 0, 0, 0];
      for (let i = 0; i < 4; i++) {
        const wait = Math.min(7, 1 + Math.floor(Math.log(next()) / Math.log(0.7)));
        const back = Number(wait < 7);
        y += back;
        x += wait;
        xy += back * wait;
        xx += wait ** 2;
      }
      plain += y / x / 20_000;
      corrected += bealeRatio(4, y, x, xy, xx) / 20_000;
    }
    const truth = (1 - 0.7 ** 6) / ((1 - 0.7 ** 7) / 0.3);
    assert.ok(Math.abs(corrected - truth) < 0.3 * Math.abs(plain - truth), `${plain}, ${corrected}, ${truth}`);
  });
});
