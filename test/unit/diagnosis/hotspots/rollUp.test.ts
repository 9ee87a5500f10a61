import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Cuboid, cuboidsOf } from '../../../../src/diagnosis/hotspots/cuboid';
import { rollUpOf, sumsOf } from '../../../../src/diagnosis/hotspots/rollUp';
import { randomSource } from '../../../support/randomSource';

/** Leaves of random members, and the cuboids of some of their dimensions. */
function latticeOf(seed: number, dimensions: number, depth: number, leaves: number) {
  const random = randomSource(seed);
  const sizes = Array.from({ length: dimensions }, () => 2 + Math.floor(random() * 3));
  const members = sizes.map((size) => Uint32Array.from({ length: leaves }, () => Math.floor(random() * size)));
  const events = Float64Array.from({ length: leaves }, () => Math.floor(random() * 50));
  const steps = cuboidsOf({ sizes, members, events }, depth);
  for (;;) {
    const { done, value: cuboids } = steps.next();
    if (done) return { leaves: { sizes, members, events }, cuboids };
  }
}

function plainSums({ groups, groupOf }: Cuboid, column: Float64Array): Float64Array {
  const sums = new Float64Array(groups);
  for (const [leaf, group] of groupOf.entries()) sums[group]! += column[leaf] ?? 0;
  return sums;
}

describe('sums by roll-up', () => {
  it('are those by each cuboid from the leaves, of any number of dimensions, depth and leaves', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), fc.nat(300), (...of) => {
        const { leaves, cuboids } = latticeOf(...of);
        const sums = sumsOf(rollUpOf(leaves, cuboids), leaves.events);
        assert.deepEqual(
          sums,
          cuboids.map((cuboid) => plainSums(cuboid, leaves.events)),
        );
      }),
    );
  });

  it('of eight dimensions three deep go through the leaves 14 times, not 92', () => {
    const { leaves, cuboids } = latticeOf(1, 8, 3, 20_000);
    const { steps } = rollUpOf(leaves, cuboids);
    assert.equal(cuboids.length, 8 + 28 + 56);
    assert.equal(steps.filter(({ from }) => from === null).length, 14);
  });
});
