import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateChanges } from '../../../../src/diagnosis/decomposition/rateChanges';
import { runs } from '../../../support/runs';
import { taken } from '../../../support/taken';
import { eventsOf, plantedLog } from '../plantedLog';

const windows = { before: { from: 0, to: 30 }, after: { from: 30, to: 60 } };

describe('the change of the error rate by dimension', () => {
  it('adds up for each dimension and each two, and is most of it in the member that it was planted in', () => {
    const rateOf = ({ device }: Readonly<Record<string, string | null>>, day: number): number =>
      device === 'Tablet' && day >= 30 ? 0.2 : 0.05;
    const changes = taken(rateChanges(eventsOf(plantedLog({ seed: 4, rateOf })), null, windows));
    assert.equal(changes.length, 4 + 6);
    for (const { total, mix, rate, members } of changes) {
      const sum = members.reduce((all, member) => all + member.mix + member.rate, 0);
      assert.ok(Math.abs(sum - total[1]) < 1e-12);
      assert.ok(Math.abs(mix[1] + rate[1] - total[1]) < 1e-12);
    }
    const device = changes.find(({ dimensions }) => dimensions.join() === 'device');
    assert.deepEqual(device?.members[0]?.key, ['Tablet']);
    assert.ok(device.members[0].rate > 0.8 * device.total[1]);
    assert.ok(device.rate[0] > 0 && device.mix[0] < 0 && device.mix[2] > 0);
  });

  it('is mix, with the flag, where a segment of many errors grows and every rate falls', () => {
    const log = plantedLog({
      seed: 5,
      rateOf: ({ tier }, day) => (tier === 'Free' ? 0.3 : 0.05) - (day >= 30 ? 0.02 : 0),
    });
    let i = 0;
    const events = eventsOf(
      log.filter(({ ms, fields }) => fields.tier === 'Free' || ms < log[0]!.ms + 30 * 86_400_000 || i++ % 4 === 0),
    );
    const tier = taken(rateChanges(events, null, windows)).find(({ dimensions }) => dimensions.join() === 'tier');
    assert.ok(tier && tier.total[0] > 0 && tier.mix[0] > 0 && tier.rate[2] < 0);
    assert.equal(tier.isSimpsons, true);
  });

  it('has intervals that hold no change where there is none, nineteen times out of twenty or nearly', () => {
    const count = runs(60);
    let held = 0;
    for (let seed = 0; seed < count; seed++) {
      const [first] = taken(rateChanges(eventsOf(plantedLog({ seed, rows: 4000 }), ['device']), null, windows));
      if (first && first.total[0] <= 0 && first.total[2] >= 0) held++;
    }
    assert.ok(held >= 0.85 * count - 1, `${held} of ${count}`);
  });

  it('is nothing where a window is empty, and leaves out what a mask does', () => {
    const events = eventsOf(plantedLog({ seed: 4, rows: 500 }));
    assert.deepEqual(taken(rateChanges(events, new Uint8Array(events.rows), windows)), []);
  });
});
