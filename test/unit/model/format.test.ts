import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatValue, memberLabel, memberOf } from '../../../src/model/format';

describe('formatValue', () => {
  it('writes fractions as per cent, counts grouped and factors with their sign, as the locale does', () => {
    assert.equal(formatValue(0.19694, { kind: 'percent', digits: 2 }, 'en'), '19.69%');
    assert.equal(formatValue(1234567, { kind: 'count' }, 'en'), '1,234,567');
    assert.equal(formatValue(1234567, { kind: 'count' }, 'de'), '1.234.567');
    assert.equal(formatValue(2.6, { kind: 'factor', digits: 2 }, 'en'), '2.60 ×');
  });

  it('writes two figures of a mean under ten that is counted, as one user in three days is not none', () => {
    const count = { kind: 'count' } as const;
    assert.deepEqual(
      [0, 1 / 3, 0.04, 9.96, 3, 12.4].map((value) => formatValue(value, count, 'en')),
      ['0', '0.33', '0.04', '10', '3', '12'],
    );
  });

  it('writes a dash for no value, and for what is no number', () => {
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(formatValue(value, { kind: 'count' }), '–');
  });
});

describe('memberLabel', () => {
  it('names the absent member', () => {
    assert.equal(memberLabel(null), '(none)');
    assert.equal(memberLabel('Tablet'), 'Tablet');
    assert.equal(memberLabel('(none)'), '"(none)"');
  });

  it('is told back by memberOf, whatever the member', () => {
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom(null, '(none)', '"(none)"', '"(none)', '(none)"', '""(none)""', '"', '""', '"a"', '(none) '),
    );
    fc.assert(fc.property(keys, (key) => assert.equal(memberOf(memberLabel(key)), key)));
  });
});
