import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHotspots } from '../../../../src/diagnosis/hotspots/findHotspots';
import { runs } from '../../../support/runs';
import { eventsOf, plantedLog } from '../plantedLog';
import { wordsOf } from './wordsOf';

describe('the effect among users that were not searched', () => {
  it('is nearer to the truth than that of the search, which is too large where a weak effect was found by luck', async () => {
    const logs = runs(150);
    const truth = Math.log(0.13 / 0.05);
    const sums = { searched: 0, heldOut: 0, count: 0 };
    for (let seed = 0; seed < logs; seed++) {
      const records = plantedLog({
        seed,
        rows: 6_000,
        rateOf: ({ device, tier, region }) =>
          device === 'Tablet' && tier === 'Pro' && region === 'Asia' ? 0.13 : 0.05,
      });
      const { hotspots } = await findHotspots(eventsOf(records), { clauses: [] });
      for (const { lift, heldOut } of hotspots) {
        if (!lift || !heldOut?.times) continue;
        sums.count++;
        sums.searched += Math.log(lift) - truth;
        sums.heldOut += Math.log(heldOut.times) - truth;
      }
    }
    console.log(
      `mean error of the logarithm of the lift, ${sums.count} hotspots of ${logs} logs: ${(sums.searched / sums.count).toFixed(3)} where searched, ${(sums.heldOut / sums.count).toFixed(3)} where not`,
    );
    assert.ok(sums.count === 0 || sums.heldOut <= sums.searched);
  });

  it('of a strong cause is near that of all users', async () => {
    const records = plantedLog({ seed: 3, rateOf: ({ tier }) => (tier === 'Pro' ? 0.2 : 0.05) });
    const [first] = (await findHotspots(eventsOf(records), { clauses: [] })).hotspots;
    assert.equal(first && wordsOf(first), 'tier=Pro');
    assert.ok(Math.abs((first?.heldOut?.times ?? 0) / (first?.lift ?? 1) - 1) < 0.1);
    assert.ok(Math.abs((first?.heldOut?.excessErrors ?? 0) / (first?.excessErrors ?? 1) - 1) < 0.1);
  });
});
