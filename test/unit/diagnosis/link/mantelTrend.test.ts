import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mantelTrend } from '../../../../src/diagnosis/link/mantelTrend';
import { taken, unitDays } from './unitDays';

/** Units by dose: hits of trials, each of a user of its own or `each` of a user. */
function trendOf(table: readonly (readonly [hits: number, trials: number])[], each = 1) {
  const score: number[] = [];
  const value: number[] = [];
  for (const [dose, [hits, trials]] of table.entries()) {
    for (let i = 0; i < trials * each; i++) {
      score.push(dose);
      value.push(Number(i < hits * each));
    }
  }
  const arms = Uint8Array.from(score, (dose) => Math.min(1, dose));
  const users = unitDays(Array.from({ length: score.length / each }, () => each));
  const strata = { count: 1, of: new Uint32Array(score.length) };
  return taken(mantelTrend(users, arms, strata, Uint8Array.from(score), Uint8Array.from(value)));
}

describe('mantelTrend', () => {
  it('is what is published for malformations by alcohol, and so the test of Cochran and Armitage but for n - 1', () => {
    // Agresti, Categorical Data Analysis: doses 0, 0.5, 1.5, 4 and 7, here doubled; M² = 6.57.
    const counts = [
      [48, 17114],
      [38, 14502],
      [5, 793],
      [1, 127],
      [1, 38],
    ] as const;
    const table: (readonly [number, number])[] = Array.from({ length: 15 }, () => [0, 0]);
    for (const [i, dose] of [0, 1, 3, 8, 14].entries()) table[dose] = counts[i]!;
    const { z } = trendOf(table)!;
    assert.ok(Math.abs(z ** 2 - 6.57) < 0.005, `${z ** 2}`);
  });

  it('is no surer where each user is there ten times', () => {
    const table = [
      [20, 60],
      [30, 60],
      [36, 60],
    ] as const;
    const [one, ten] = [trendOf(table)!, trendOf(table, 10)!];
    assert.ok(ten.z > 3 * one.z);
    assert.ok(Math.abs(ten.userZ / one.userZ - 1) < 0.05, `${ten.userZ}, ${one.userZ}`);
  });

  it('is none where all have one score or one value', () => {
    assert.equal(trendOf([[3, 9]]), null);
    assert.equal(
      trendOf([
        [0, 9],
        [0, 9],
      ]),
      null,
    );
  });
});
