import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tintScale, tints } from '../../webview/cells/matrixTint';
import { matrixAnswer } from './caseStudy';

const [cell] = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' }).cells;
const rates = (...values: readonly (number | null)[]) =>
  values.map((error_rate) => ({
    ...(cell ?? assert.fail()),
    events: 1000,
    error_rate,
    errors: (error_rate ?? 0) * 1000,
  }));

test('rates that differ by little get nearly the same tint; one far above gets the deepest', () => {
  const flat = rates(0.118, 0.12, 0.121);
  const quiet = tintScale('error_rate', flat);
  assert.deepEqual(flat.map(quiet), [0, 0, 0]);
  const peak = rates(0.118, 0.12, 0.312);
  assert.deepEqual(peak.map(tintScale('error_rate', peak)), [0, 0, tints - 1]);
});

test('a rate on few events does not stretch the scale of the others', () => {
  const [low, mid, high] = rates(0.1, 0.2, 1);
  const few = { ...(high ?? assert.fail()), events: 3 };
  const cells = [low, mid, few].map((each) => each ?? assert.fail());
  assert.deepEqual(cells.map(tintScale('error_rate', cells)), [0, tints - 1, tints - 1]);
});

test('counts and shares grow from the lowest too, so that the largest can be seen', () => {
  const cells = rates(0.5, 0.75, 1);
  assert.deepEqual(cells.map(tintScale('errors', cells)), [0, 3, tints - 1]);
});

test('none has no tint, and does not stretch the scale', () => {
  const cells = rates(0, null, 0.119, 0.312);
  assert.deepEqual(cells.map(tintScale('error_rate', cells)), [null, null, 0, tints - 1]);
});

test('any cells get tints from 0 to 6 in the order of their values, and those of none no tint', () => {
  const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      const cells = rates(...values);
      const levels = cells.map((each) => tintScale('error_rate', cells)(each) ?? -1);
      levels.forEach((level, i) => {
        assert.ok(Number.isInteger(level) && level >= -1 && level < tints);
        assert.equal(level < 0, !values[i]);
        levels.forEach((other, j) => {
          if ((values[i] ?? 0) < (values[j] ?? 0)) assert.ok(level <= other);
        });
      });
    }),
  );
});
