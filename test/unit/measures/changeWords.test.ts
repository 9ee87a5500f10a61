import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeWords } from '../../../src/measures/changeWords';

describe('a change in words', () => {
  it('has its sign, points for shares and per cent for counts, as the locale writes numbers', () => {
    assert.equal(changeWords({ kind: 'points', by: 0.036 }, 'en'), '+3.60 pt');
    assert.equal(changeWords({ kind: 'points', by: -0.019 }, 'de'), '-1,90 pt');
    assert.equal(changeWords({ kind: 'relative', by: -0.041 }, 'en'), '-4.1%');
    assert.equal(changeWords({ kind: 'relative', by: 12.5 }, 'en'), '+1,250.0%');
  });

  it('is ±0 where nothing is left of it when rounded, whichever way it went', () => {
    for (const by of [0, 0.00004, -0.00004]) assert.equal(changeWords({ kind: 'points', by }, 'en'), '±0');
    assert.equal(changeWords({ kind: 'relative', by: 0 }, 'en'), '±0');
  });

  it('is "new" where there was nothing before, and a dash where it is not known', () => {
    assert.equal(changeWords({ kind: 'relative', by: null }), 'new');
    assert.equal(changeWords(null), '–');
  });
});
