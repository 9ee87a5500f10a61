import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Chances } from '../../../../src/sample/scenario/chances';
import { dialects } from '../../../../src/sample/scenario/dialect';
import type { Traits } from '../../../../src/sample/scenario/trait';
import { usualWorld } from '../../../../src/sample/scenario/usualWorld';

const someone: Traits = { region: 0, tier: 0, device: 0, os: 0, channel: 1, version: 0, shard: 0 };
const world = usualWorld(90, 100, 50);
const seeds = [0, 1, 2, 3, 4];
const versions = [0, 1, 2, 3, 4];

describe('the chance of an error', () => {
  it('is the same with every version where none was made to fail: a release changes nothing in a steady log', () => {
    for (const seed of seeds) {
      const chances = new Chances(world, seed, dialects.usual);
      const all = versions.map((version) => chances.ofService(10, { ...someone, version }, 1));
      assert.equal(new Set(all).size, 1, `seed ${seed}: ${all}`);
    }
  });

  it('is higher with a version that was made to fail, from then on', () => {
    const incidents = [{ where: { version: [3] }, from: 50, to: 90, chance: 0.2 }];
    const chances = new Chances({ ...world, incidents }, 0, dialects.usual);
    const [old, young] = [2, 3].map((version) => chances.ofService(60, { ...someone, version }, 1));
    assert.ok(young! > old! + 0.15, `${old} to ${young}`);
    assert.ok(chances.ofService(49, { ...someone, version: 3 }, 1) < 0.1);
  });

  it('differs between regions, and between days', () => {
    const chances = new Chances(world, 0, dialects.usual);
    assert.notEqual(chances.ofService(10, someone, 1), chances.ofService(10, { ...someone, region: 1 }, 1));
    assert.notEqual(chances.ofService(10, someone, 1), chances.ofService(11, someone, 1));
  });
});
