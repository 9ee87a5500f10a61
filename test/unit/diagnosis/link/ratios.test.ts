import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributableShare } from '../../../../src/diagnosis/link/attributableShare';
import { eValue } from '../../../../src/diagnosis/link/eValue';
import { lastingWeeks } from '../../../../src/diagnosis/link/lostDays';
import { mantelHaenszel } from '../../../../src/diagnosis/link/mantelHaenszel';
import { normalTail } from '../../../../src/diagnosis/link/normalTail';

const near = (got: number | undefined, wanted: number, within: number): void =>
  assert.ok(got !== undefined && Math.abs(got - wanted) <= within, `${got}, wanted ${wanted}`);

describe('ratios of risks', () => {
  it('have the E-value that is published for them', () => {
    // VanderWeele and Ding (2017): maternal smoking, 3.9 and, of its interval, 1.8; a protective one is turned round.
    near(eValue(3.9), 7.26, 0.005);
    near(eValue(1.8), 3.0, 0.005);
    near(eValue(1 / 3.9), 7.26, 0.005);
    assert.equal(eValue(1), 1);
  });

  it('are those of their one table, and of strata that agree', () => {
    const table = { exposed: 100, exposedHit: 30, others: 200, othersHit: 20 };
    near(mantelHaenszel([table])?.risk, 3, 1e-12);
    near(mantelHaenszel([table])?.odds, (30 * 180) / (70 * 20), 1e-12);
    const other = { exposed: 300, exposedHit: 180, others: 50, othersHit: 10 };
    near(mantelHaenszel([table, other, { exposed: 0, exposedHit: 0, others: 0, othersHit: 0 }])?.risk, 3, 1e-12);
    assert.equal(mantelHaenszel([{ exposed: 9, exposedHit: 3, others: 9, othersHit: 0 }]), null);
  });

  it('tell the share of harm that is due to exposure as a count of it does', () => {
    // 40 of 200 heavily, 30 of 300 lightly and 25 of 500 not exposed are harmed: 5 % would be anyway.
    const share = attributableShare([
      { shareOfHarmed: 40 / 95, riskRatio: 4 },
      { shareOfHarmed: 30 / 95, riskRatio: 2 },
    ]);
    near(share, (95 - 0.05 * 1000) / 95, 1e-12);
    assert.equal(attributableShare([{ shareOfHarmed: 0.4, riskRatio: 1 }]), 0);
  });
});

describe('normalTail', () => {
  it('is that of tables', () => {
    near(normalTail(1.959964), 0.025, 1e-6);
    near(normalTail(-1.281552), 0.9, 1e-6);
    near(normalTail(0), 0.5, 1e-6);
  });
});

describe('lastingWeeks', () => {
  it('counts the weeks up to the first that is not told from none or that is much less', () => {
    assert.equal(
      lastingWeeks([
        [-1.2, -1, -0.8],
        [-0.9, -0.5, -0.1],
        [-0.4, -0.1, 0.2],
        [-1, -0.9, -0.8],
      ]),
      2,
    );
    assert.equal(
      lastingWeeks([
        [-1.2, -1, -0.8],
        [-0.2, -0.1, -0.05],
      ]),
      1,
    );
    assert.equal(lastingWeeks(Array.from({ length: 4 }, () => [-1.2, -1, -0.8] as const)), 4);
    assert.equal(lastingWeeks([[-0.2, 0, 0.2]]), 1);
  });
});
