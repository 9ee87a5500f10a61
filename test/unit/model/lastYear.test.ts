import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLastYear, readYear } from '../../../src/model/lastYear';

it('readYear reads a year of four digits from 1900 to 2199, and nothing else', () => {
  assert.deepEqual([' 2024 ', '1900', '2199'].map(readYear), [2024, 1900, 2199]);
  for (const text of ['', '24', '1899', '2200', '2024.5', '2e3', 'last year', '02024'])
    assert.equal(readYear(text), null);
  assert.deepEqual([2024, 2024.5, '2024', null].map(isLastYear), [true, false, false, false]);
});
