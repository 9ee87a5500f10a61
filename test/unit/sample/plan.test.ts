import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleOptions } from '../../../src/model/sampleRequest';
import { isoDate } from '../../../src/model/timeZone';
import { planOf } from '../../../src/sample/plan';

test('the case study covers the 365 days of 2025 with the onset on 22 September', () => {
  const plan = planOf({ preset: 'case-study', format: 'jsonl' });
  assert.equal(plan.rows, 1_200_000);
  assert.equal(isoDate(plan.firstDay), '2025-01-01');
  assert.equal(isoDate(plan.firstDay + plan.days - 1), '2025-12-31');
  assert.equal(isoDate(plan.firstDay + plan.onset), '2025-09-22');
});

test('options override the preset, and users follow the rows unless they are given', () => {
  const plan = planOf({ preset: 'small', format: 'csv', rows: 40_000, days: 60, seed: 5 });
  assert.equal(plan.users, 1400);
  assert.equal(plan.days, 60);
  assert.equal(plan.seed, 5);
  assert.equal(isoDate(plan.firstDay + plan.onset), '2025-09-22');
  assert.equal(planOf({ preset: 'small', format: 'csv', rows: 40_000, users: 9 }).users, 9);
  assert.equal(planOf({ preset: 'small', format: 'csv', rows: 5, users: 9 }).users, 5);
});

test('options out of range are refused by name', () => {
  const plan = (options: Partial<SampleOptions>) => () => planOf({ preset: 'small', format: 'csv', ...options });
  for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
    assert.throws(plan({ rows: value }), { name: 'RangeError', message: /^rows must be a whole number from 1 to/ });
    assert.throws(plan({ users: value }), /^RangeError: users must be/);
    assert.throws(plan({ days: value }), /^RangeError: days must be/);
  }
  assert.throws(plan({ seed: -1 }), /^RangeError: seed must be/);
  const format = JSON.parse('"xml"') as SampleOptions['format'];
  assert.throws(plan({ format }), /^RangeError: unknown format "xml"; known: jsonl, csv, tsv/);
  for (const preset of ['large', 'constructor']) {
    const options = JSON.parse(JSON.stringify({ preset, format: 'csv' })) as SampleOptions;
    assert.throws(() => planOf(options), new RegExp(`unknown preset "${preset}"; known: case-study, small`));
  }
});
