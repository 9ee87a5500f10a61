import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/measures/benjaminiHochberg';

const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e4) / 1e4);

describe('benjaminiHochberg', () => {
  it('finds the four of the fifteen p-values that the paper finds at 5 %', () => {
    const [few, many] = [
      [0.0001, 0.0004, 0.0019, 0.0095],
      [0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    const found = benjaminiHochberg([...few, ...many]);
    assert.deepEqual(
      found.map((q) => q <= 0.05),
      [...few.map(() => true), ...many.map(() => false)],
    );
    assert.deepEqual(rounded(found.slice(0, 5)), [0.0015, 0.003, 0.0095, 0.0356, 0.0603]);
  });

  it('keeps the order of what it was given, and takes the least of the q-values above', () => {
    assert.deepEqual(rounded(benjaminiHochberg([0.5, 0.01, 0.04, 0.03])), [0.5, 0.04, 0.0533, 0.0533]);
    assert.deepEqual(rounded(benjaminiHochberg([0.05, 0.03, 0.01, 0.02, 0.04])), [0.05, 0.05, 0.05, 0.05, 0.05]);
    assert.deepEqual(benjaminiHochberg([]), []);
  });

  it('is no less than any p-value, at most 1, and in the order of the p-values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (given) => {
        const found = benjaminiHochberg(given);
        for (const [i, q] of found.entries()) {
          const p = given[i] ?? 0;
          assert.ok(q >= p * (1 - 1e-12) && q <= 1);
          for (const [j, other] of found.entries()) if (p < (given[j] ?? 0)) assert.ok(q <= other);
        }
      }),
    );
  });
});
