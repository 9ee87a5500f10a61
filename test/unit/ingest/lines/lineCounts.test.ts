import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LineCounts } from '../../../../src/ingest/lines/lineCounts';

const { step } = LineCounts;

describe('the counts of lines', () => {
  const counts = new LineCounts();
  counts.add({ offset: step, line: 100 });
  counts.add({ offset: 3 * step, line: 999 });
  counts.add({ offset: 2 * step, line: 100 });

  it('take places in order only, so that there is no gap', () => {
    assert.deepEqual([counts.wants(step), counts.wants(2 * step), counts.wants(3 * step)], [false, false, true]);
  });

  it('give the last place that is not behind a byte', () => {
    assert.deepEqual(counts.beforeOffset(step - 1), { offset: 0, line: 1 });
    assert.deepEqual(counts.beforeOffset(step), { offset: step, line: 100 });
    assert.deepEqual(counts.beforeOffset(9 * step), { offset: 2 * step, line: 100 });
  });

  it('give a place before the first byte of a line, which may lie in the midst of the line before', () => {
    assert.deepEqual(counts.beforeLine(1), { offset: 0, line: 1 });
    assert.deepEqual(counts.beforeLine(100), { offset: 0, line: 1 });
    assert.deepEqual(counts.beforeLine(101), { offset: 2 * step, line: 100 });
  });
});
