import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fisherExact } from '../../../src/measures/fisherExact';
import { runs } from '../../support/runs';

const near = (found: number, wanted: number, within = 1e-12): void =>
  assert.ok(Math.abs(found - wanted) <= within * wanted, `${found} is not ${wanted}`);

/** Ways to choose k of n, by Pascal's rule in whole numbers. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** The same p-value by counting every table with these margins. */
function counted(events: number, errors: number, allEvents: number, allErrors: number): number {
  const ways = (k: number): bigint => choose(allErrors, k) * choose(allEvents - allErrors, events - k);
  let [lower, upper, all] = [0n, 0n, 0n];
  for (let k = 0; k <= events; k++) {
    all += ways(k);
    if (k <= errors) lower += ways(k);
    if (k >= errors) upper += ways(k);
  }
  const tail = Number(lower < upper ? lower : upper) / Number(all);
  return Math.min(1, 2 * tail);
}

describe("Fisher's exact test", () => {
  it("is that of Fisher's tea: three of four cups told, p = 17/70 a side", () => {
    near(fisherExact({ events: 4, errors: 3 }, { events: 8, errors: 4 }), 34 / 70);
  });

  it("is twice the one-sided p of Fisher's twins, 0.00046518", () => {
    near(fisherExact({ events: 13, errors: 10 }, { events: 30, errors: 12 }), 2 * 0.00046518094336, 1e-9);
  });

  it('agrees with counting all tables, whichever side is the larger, for any small counts', () => {
    const counts = fc
      .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 }))
      .chain(([events, others]) => fc.tuple(fc.constant(events), fc.constant(others), fc.nat(events), fc.nat(others)));
    fc.assert(
      fc.property(counts, ([events, others, errors, otherErrors]) => {
        const all = events + others;
        const p = fisherExact({ events, errors }, { events: all, errors: errors + otherErrors });
        near(p, counted(events, errors, all, errors + otherErrors), 1e-9);
        near(
          fisherExact({ events: others, errors: otherErrors }, { events: all, errors: errors + otherErrors }),
          p,
          1e-9,
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('adds up the tail of a million events, which the normal approximation gives as 2.6e-11, and is 0 far out', () => {
    const total = { events: 1_000_000, errors: 100_000 };
    near(fisherExact({ events: 100_000, errors: 10_600 }, total), 3.815794e-11, 1e-6);
    assert.equal(fisherExact({ events: 100_000, errors: 60_000 }, total), 0);
  });

  it('tells nothing where there are no errors, or nothing but errors', () => {
    assert.equal(fisherExact({ events: 50, errors: 0 }, { events: 90, errors: 0 }), 1);
    assert.equal(fisherExact({ events: 50, errors: 50 }, { events: 90, errors: 90 }), 1);
  });
});
