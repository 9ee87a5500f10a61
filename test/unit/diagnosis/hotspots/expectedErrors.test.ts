import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedByBefore, priorWeight, ratesBefore } from '../../../../src/diagnosis/hotspots/expectedErrors';
import { gammaOfMeanOne, poisson } from '../../../../src/model/draws';
import { random } from '../../../../src/model/random';

const shape = { sizes: [2], members: [Uint32Array.of(0, 1)] };

describe('priorWeight', () => {
  it('is that of a hand calculation', () => {
    // Residuals 4 and -4 of variances 9 and 9: 2 (16 - 9) = 14, over 2 * 100 * 99 * 0.09 = 1782.
    const weight = priorWeight(Float64Array.of(0.1, 0.1), {
      events: Float64Array.of(100, 100),
      errors: Float64Array.of(14, 6),
    });
    assert.ok(Math.abs(weight - (1782 / 14 - 1)) < 1e-9, `${weight}`);
  });

  it('is about K where rates have a spread of it around their priors', () => {
    const draw = random(3, 0);
    const leaves = 4000;
    // A gamma factor of variance 0.09 on a rate of 0.1: its variance is 0.0009, that of a beta with K + 1 = 0.09 / 0.0009.
    const rates = Float64Array.from({ length: leaves }, () => 0.1 * gammaOfMeanOne(draw, 0.09));
    const events = Float64Array.from(rates, () => 200);
    const errors = rates.map((rate) => poisson(draw, 200 * rate));
    const weight = priorWeight(new Float64Array(leaves).fill(0.1), { events, errors });
    assert.ok(weight > 75 && weight < 130, `${weight}`);
  });
});

describe('expectedByBefore', () => {
  it('is the rate before times the events now where there are many, so that other shares change nothing', () => {
    const before = { events: Float64Array.of(1e6, 1e6), errors: Float64Array.of(1e5, 3e5) };
    const [a = 0, b = 0] = expectedByBefore({ ...shape, events: Float64Array.of(100, 900) }, before);
    assert.ok(Math.abs(a - 10) < 0.2 && Math.abs(b - 270) < 0.5, `${a} ${b}`);
  });

  it('never is none or all of the events, nor NaN, with nothing before', () => {
    const nothing = { events: new Float64Array(2), errors: new Float64Array(2) };
    assert.ok(ratesBefore(shape, nothing).every((rate) => rate > 0 && rate < 1));
    const all = { events: Float64Array.of(5, 5), errors: Float64Array.of(5, 5) };
    assert.ok(ratesBefore(shape, all).every((rate) => rate > 0 && rate < 1));
  });
});
