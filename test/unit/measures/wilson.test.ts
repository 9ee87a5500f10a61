import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wilson } from '../../../src/measures/wilson';

describe('wilson', () => {
  it('gives the textbook interval of 10 in 100', () => {
    const [lo, hi] = wilson(10, 100) ?? [];
    assert.ok(Math.abs((lo ?? 0) - 0.0552) < 1e-4);
    assert.ok(Math.abs((hi ?? 0) - 0.1744) < 1e-4);
  });

  it('is none over no trials, and holds the share within [0, 1] for any counts', () => {
    assert.equal(wilson(0, 0), null);
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (hits, trials) => {
        const h = Math.min(hits, trials);
        const [lo, hi] = wilson(h, trials)!;
        assert.ok(lo >= 0 && hi <= 1 && lo <= h / trials + 1e-12 && hi >= h / trials - 1e-12);
      }),
    );
  });
});
