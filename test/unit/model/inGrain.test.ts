import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inGrain } from '../../../src/model/inGrain';
import type { Clause } from '../../../src/model/selection';

const period = (from: number, to: number): Clause => ({ source: 'period', kind: 'period', from, to });
const points: Clause = { source: 'a', kind: 'points', dimensions: ['a'], keys: [['x']] };

describe('inGrain', () => {
  it('keeps what a period held, with the rest of its first and last day', () => {
    assert.deepEqual(inGrain([points, period(24 * 5 + 3, 24 * 6 + 1)], 'hour', 'day'), [points, period(5, 7)]);
    assert.deepEqual(inGrain([period(60 * 7, 60 * 8)], 'minute', 'hour'), [period(7, 8)]);
    assert.deepEqual(inGrain([period(5, 7)], 'day', 'hour'), [period(120, 168)]);
  });

  it('gives the same clauses where the grain is the same', () => {
    const clauses = [points, period(1, 2)];
    assert.equal(inGrain(clauses, 'day', 'day'), clauses);
  });
});
