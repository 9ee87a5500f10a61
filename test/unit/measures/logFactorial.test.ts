import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logFactorial } from '../../../src/measures/logFactorial';

describe('logFactorial', () => {
  it('is the sum of logarithms, before and after it goes over to the series', () => {
    let sum = 0;
    for (let n = 1; n <= 2000; n++) {
      sum += Math.log(n);
      assert.ok(Math.abs(logFactorial(n) - sum) <= 1e-13 * Math.max(1, sum), `ln ${n}!`);
    }
    assert.equal(logFactorial(0), 0);
  });

  it('is ln 1000000! = 12815518.384658169', () => {
    assert.ok(Math.abs(logFactorial(1_000_000) - 12_815_518.384658169) < 1e-7);
  });
});
