import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Cuboid, cuboidsOf } from '../../../../src/diagnosis/hotspots/cuboid';
import type { Leaves } from '../../../../src/diagnosis/hotspots/leaves';

const allOf = (leaves: Leaves): readonly Cuboid[] => {
  const steps = cuboidsOf(leaves, 3);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

const leavesOf = fc
  .array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1), fc.nat(2), fc.nat(50), fc.nat(9)), { maxLength: 60 })
  .map((rows): Leaves => {
    const column = (i: number) => rows.map((row) => row[i] ?? 0);
    return {
      sizes: [3, 4, 2, 3],
      members: [0, 1, 2, 3].map((i) => Uint32Array.from(column(i))),
      events: Float64Array.from(column(4)),
      errors: Float64Array.from(column(5)),
      expected: Float64Array.from(column(5), (n) => n / 2),
    };
  });

describe('cuboidsOf', () => {
  it('has each set of up to three dimensions once, the small ones first', () => {
    fc.assert(
      fc.property(leavesOf, (leaves) => {
        const sets = allOf(leaves).map(({ dimensions }) => dimensions.join(''));
        assert.deepEqual(sets, ['0', '1', '2', '3', '01', '02', '03', '12', '13', '23', '012', '013', '023', '123']);
      }),
    );
  });

  it('groups the leaves as a map by their members does', () => {
    fc.assert(
      fc.property(leavesOf, (leaves) => {
        for (const cuboid of allOf(leaves)) {
          const keyOf = (leaf: number) => cuboid.dimensions.map((d) => leaves.members[d]?.[leaf]).join();
          const wanted = new Map<string, number>();
          for (const [leaf, n] of leaves.events.entries()) wanted.set(keyOf(leaf), (wanted.get(keyOf(leaf)) ?? 0) + n);
          const events = new Float64Array(cuboid.groups);
          for (const [leaf, group] of cuboid.groupOf.entries()) events[group]! += leaves.events[leaf] ?? 0;
          const got = Array.from(cuboid.leafOf, (leaf, group) => [keyOf(leaf), events[group]] as const);
          assert.deepEqual(new Map(got), wanted);
          assert.equal(cuboid.groups, wanted.size);
        }
      }),
    );
  });
});
