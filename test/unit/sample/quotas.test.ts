import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quotas } from '../../../src/sample/quotas';
import { hotCell } from '../../../src/sample/world';

const nine = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 9, maxLength: 9 });

test('the hot cell gets 11.57 % of the errors and every other cell less, whatever the cells have by nature', () => {
  fc.assert(
    fc.property(nine, fc.integer({ min: 2000, max: 200_000 }), (errors, total) => {
      const given = quotas(errors, total);
      const hot = given[hotCell] ?? 0;
      assert.equal(hot, Math.round(0.1157 * total));
      assert.ok(given.every((n, cell) => Number.isInteger(n) && n >= 0 && (cell === hotCell || n < hot)));
      assert.equal(
        given.reduce((sum, n) => sum + n, 0),
        total,
      );
    }),
  );
});

test('cells far from the cap keep the proportions that they have', () => {
  const given = quotas([11_000, 11_100, 11_200, 11_000, 11_100, 11_200, 11_000, 11_100, 50_000], 100_000);
  assert.ok(Math.abs((given[0] ?? 0) / 11_000 - (given[2] ?? 0) / 11_200) < 0.001);
});

test('without any errors by nature the cells share alike', () => {
  assert.deepEqual(
    quotas(new Array<number>(9).fill(0), 10_000),
    [1105, 1106, 1105, 1106, 1105, 1105, 1106, 1105, 1157],
  );
});
