import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, intervalOf, userDrawsOf } from '../../../../src/diagnosis/link/userDraws';
import { taken } from './unitDays';

describe('draws of users', () => {
  it('are Poisson numbers of mean and variance 1, the same each time', () => {
    const { weights } = taken(userDrawsOf(500, 100));
    const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
    const variance = weights.reduce((sum, w) => sum + (w - 1) ** 2, 0) / weights.length;
    assert.ok(Math.abs(mean - 1) < 0.02 && Math.abs(variance - 1) < 0.03, `${mean}, ${variance}`);
    assert.deepEqual(taken(userDrawsOf(500, 100)).weights, weights);
  });

  it('spread a mean as its standard error says', () => {
    const users = 400;
    const values = Float64Array.from({ length: users }, (_, i) => i % 10);
    const by = values.map((value) => (value - 4.5) / users);
    const [lo, mid, hi] = intervalOf(4.5, drawn(taken(userDrawsOf(users, 1000)), 4.5, by));
    const error = Math.sqrt(8.25 / users);
    assert.equal(mid, 4.5);
    assert.ok(Math.abs((hi - lo) / (2 * 1.96 * error) - 1) < 0.1, `${hi - lo} of ${3.92 * error}`);
  });

  it('give an interval that holds its estimate', () => {
    assert.deepEqual(intervalOf(5, Float64Array.of(1, 2, 3)), [1.05, 5, 5]);
  });
});
