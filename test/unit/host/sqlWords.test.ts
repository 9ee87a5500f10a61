import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillingWords } from '../../../src/host/fillingWords';
import { sqlTimeout } from '../../../src/host/sqlTimeout';

describe('the time that a statement may take', () => {
  it('is 30 s where the setting is no number of seconds', () => {
    for (const value of [undefined, null, '60', 0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(sqlTimeout(value), 30);
    assert.deepEqual([sqlTimeout(1.5), sqlTimeout(1e9)], [1.5, 86_400]);
  });
});

describe('fillingWords', () => {
  it('tells how far the star schema is, then what is left to do', () => {
    assert.equal(
      fillingWords({ log: 1, phase: 'facts', rows: 16_384, of: 1_200_000 }, 'en'),
      '16,384 of 1,200,000 events in the star schema',
    );
    assert.match(fillingWords({ log: 1, phase: 'indexes', rows: 5, of: 5 }, 'en'), /indexes/);
  });
});
