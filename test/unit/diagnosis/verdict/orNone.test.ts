import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimateOf } from '../../../../src/diagnosis/estimate';
import { orNone } from '../../../../src/diagnosis/verdict/orNone';
import { normal } from '../../../../src/model/draws';
import { random } from '../../../../src/model/random';

describe('an effect that there may be none of', () => {
  it('is the plain estimate where it is sure, and 0 where it is not believed in at all', () => {
    assert.deepEqual(orNone(-0.1, 0.02, 1), estimateOf(-0.1, 0.02));
    assert.deepEqual(orNone(-0.1, 0.02, 1e-9)[0], 0);
    assert.deepEqual(orNone(-0.1, 0.02, 1e-9)[2], 0);
  });

  it('has 0 in its interval whenever none is as likely as one of forty', () => {
    const share = fc.double({ min: 0.01, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), share, share, (mid, error, chance) => {
        const [lo, middle, hi] = orNone(mid, error, chance);
        assert.ok(lo <= 0 && hi >= 0, `${lo} to ${hi}`);
        assert.ok(lo <= middle + 1e-12 && middle <= hi + 1e-12);
      }),
    );
  });

  it('has the quantiles of draws of which some are 0', () => {
    const next = random(1, 0);
    const draws = Float64Array.from({ length: 40_000 }, () => (next() < 0.6 ? -0.1 + 0.08 * normal(next) : 0)).sort();
    const [lo, , hi] = orNone(-0.1, 0.08, 0.6);
    assert.ok(
      Math.abs(lo - (draws[1_000] ?? 0)) < 0.01 && Math.abs(hi - (draws[39_000] ?? 0)) < 0.01,
      `${lo} to ${hi}`,
    );
  });
});
