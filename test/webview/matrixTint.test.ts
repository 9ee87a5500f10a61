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

test('counts grow from zero', () => {
  const cells = rates(0.5, 1);
  assert.deepEqual(cells.map(tintScale('errors', cells)), [3, tints - 1]);
});

test('any cells get tints from 0 to 6 in the order of their values, and unknown values none', () => {
  const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      const cells = rates(...values);
      const levels = cells.map(tintScale('error_rate', cells));
      levels.forEach((level, i) => {
        assert.ok(Number.isInteger(level) && level >= 0 && level < tints);
        if (values[i] === null) assert.equal(level, 0);
        levels.forEach((other, j) => {
          if ((values[i] ?? 0) < (values[j] ?? 0)) assert.ok(level <= other);
        });
      });
    }),
  );
});
