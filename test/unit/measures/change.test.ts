import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureOf } from '../../../src/measures/catalogue';
import { changeOf, rateDifference } from '../../../src/measures/change';

describe('the change of a measure', () => {
  it('is a difference for shares and a ratio for counts and means', () => {
    const rate = changeOf(measureOf('error_rate'), 0.25, 0.5);
    assert.deepEqual(rate, { kind: 'points', by: 0.25 });
    assert.deepEqual(changeOf(measureOf('mau'), 200, 150), { kind: 'relative', by: -0.25 });
  });

  it('has no ratio to nothing, and is none where either value is none', () => {
    assert.deepEqual(changeOf(measureOf('events'), 0, 3), { kind: 'relative', by: null });
    assert.deepEqual(changeOf(measureOf('events'), 0, 0), { kind: 'relative', by: 0 });
    assert.equal(changeOf(measureOf('mau'), null, 3), null);
    assert.equal(changeOf(measureOf('mau'), 3, null), null);
  });
});

describe('the interval of a difference of rates', () => {
  it('is that of the published example: 56 of 70 less 48 of 80', () => {
    const [low, high] = rateDifference({ errors: 48, events: 80 }, { errors: 56, events: 70 }) ?? [0, 0];
    assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.0524', '0.3339']);
  });

  it('turns round with the periods, and is none over no events', () => {
    const a = { errors: 3, events: 40 };
    const b = { errors: 9, events: 50 };
    const [low, high] = rateDifference(a, b) ?? [0, 0];
    const [back, forth] = rateDifference(b, a) ?? [0, 0];
    assert.ok(Math.abs(low + forth) < 1e-12 && Math.abs(high + back) < 1e-12);
    assert.equal(rateDifference({ errors: 0, events: 0 }, b), null);
  });
});
