import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeCounts } from '../../../src/model/codeCounts';
import { partWords, percentOf } from '../../../src/model/logPart';
import { dayNumber } from '../../../src/model/timeZone';

describe('partWords', () => {
  it('names a period by its days, and a sample by its share of users or events', () => {
    const period = { kind: 'period', from: dayNumber(2025, 1, 1), to: dayNumber(2025, 2, 1) } as const;
    assert.equal(partWords(period, true), 'the period 2025-01-01 to before 2025-02-01');
    assert.equal(partWords({ kind: 'sample', share: 0.1 }, true), 'a sample of 10 % of users');
    assert.equal(partWords({ kind: 'sample', share: 0.1 }, false), 'a sample of 10 % of events');
  });

  it('gives a share with the digits that matter', () => {
    assert.deepEqual([0.07, 1 / 3, 0.0004, 1].map(percentOf), ['7 %', '33.3 %', '0.04 %', '100 %']);
  });
});

describe('codeCounts', () => {
  it('counts the rows of each code, absent ones first', () => {
    const column = { values: ['a', 'b', 'c'], codes: Uint16Array.of(0, 2, 2, 1, 0, 0) };
    assert.deepEqual([...codeCounts(column)], [3, 1, 2, 0]);
    assert.deepEqual([...codeCounts(column)], [3, 1, 2, 0]);
  });
});
