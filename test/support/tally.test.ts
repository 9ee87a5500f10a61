import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothing, plus, summaryLine } from './tally';

const failure = { stage: 'unit', title: 'adds up', detail: '' };

test('the summary counts over stages and names skips only when there are some', () => {
  assert.equal(summaryLine(nothing), '0 passed, 0 failed');
  const total = plus({ ...nothing, passed: 3, failures: [failure] }, { ...nothing, passed: 4, unsteady: [failure] });
  assert.equal(summaryLine(total), '7 passed, 1 failed');
  assert.equal(total.unsteady.length, 1);
  assert.equal(summaryLine(plus(total, { ...nothing, skipped: 2 })), '7 passed, 1 failed, 2 skipped');
});
