import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAllows } from '../../../src/worker/memoryAllows';

describe('memoryAllows', () => {
  it('fills unasked what takes at most a quarter of the free memory', () => {
    const events = { rows: 1_200_000, dimensions: [] };
    assert.equal(memoryAllows(events, 2 ** 30), true);
    assert.equal(memoryAllows(events, 2 ** 28), false);
    assert.equal(memoryAllows({ ...events, rows: 100 * events.rows }, 2 ** 34), false);
  });
});
