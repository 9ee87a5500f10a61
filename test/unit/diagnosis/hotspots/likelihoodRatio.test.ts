import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { likelihoodRatio, mostRatio } from '../../../../src/diagnosis/hotspots/likelihoodRatio';

const level = (events: number, errors: number, all: { events: number; errors: number }) => ({
  events,
  errors,
  expected: (events * all.errors) / all.events,
});

describe('likelihoodRatio', () => {
  it('is that of two binomial rates against one', () => {
    const all = { events: 1000, errors: 100 };
    const log = (k: number, n: number) => k * Math.log(k / n) + (n - k) * Math.log(1 - k / n);
    const wanted = log(40, 200) + log(60, 800) - log(100, 1000);
    assert.ok(Math.abs(likelihoodRatio(level(200, 40, all), level(1000, 100, all)) - wanted) < 1e-9);
  });

  it('is 0 for a segment with no more errors than the rest, and never negative or NaN', () => {
    const counts = fc.record({ n: fc.nat(500), k: fc.nat(500), m: fc.nat(500), j: fc.nat(500) });
    fc.assert(
      fc.property(counts, ({ n, k, m, j }) => {
        const [errors, more] = [Math.min(k, n), Math.min(j, m)];
        const all = { events: Math.max(1, n + m), errors: errors + more };
        const ratio = likelihoodRatio(level(n, errors, all), level(n + m, errors + more, all));
        assert.ok(ratio >= 0);
        if (errors * m <= more * n) assert.equal(ratio, 0);
      }),
    );
  });

  it('is never above its bound, for expected errors of any number', () => {
    const counts = fc.record({ n: fc.nat(500), k: fc.nat(500), m: fc.nat(500), j: fc.nat(500) });
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(counts, share, share, ({ n, k, m, j }, inside, outside) => {
        const segment = { events: n, errors: Math.min(k, n), expected: n * inside };
        const expected = segment.expected + m * outside;
        const total = { events: n + m, errors: segment.errors + Math.min(j, m), expected };
        const most = mostRatio(segment.events, segment.errors, segment.expected, total);
        assert.ok(likelihoodRatio(segment, total) <= most * (1 + 1e-9) + 1e-9);
      }),
    );
  });
});
