import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gammaOfMeanOne, normal, poisson } from '../../../src/model/draws';
import { random } from '../../../src/model/random';

function moments(draw: () => number): readonly [mean: number, variance: number] {
  const values = Array.from({ length: 20_000 }, draw);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return [mean, values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)];
}

const near = (got: readonly number[], wanted: readonly number[], part: number): void => {
  for (const [i, value] of got.entries())
    assert.ok(Math.abs(value - (wanted[i] ?? 0)) <= part * (wanted[i] || 1), `${got}`);
};

describe('draws', () => {
  const draw = random(4, 0);

  it('have the mean and the variance of their distributions', () => {
    near(
      moments(() => normal(draw) + 1),
      [1, 1],
      0.04,
    );
    for (const variance of [0.05, 0.8, 3])
      near(
        moments(() => gammaOfMeanOne(draw, variance)),
        [1, variance],
        0.1,
      );
    for (const mean of [0.3, 7, 400])
      near(
        moments(() => poisson(draw, mean)),
        [mean, mean],
        0.05,
      );
  });

  it('without a variance are the mean', () => {
    assert.equal(gammaOfMeanOne(draw, 0), 1);
    assert.equal(poisson(draw, 0), 0);
  });
});
