import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { monthOf, monthsOn, spanOfMonths } from '../../../src/model/months';
import { isoDate, parseDay } from '../../../src/model/timeZone';

const day = (text: string): number => parseDay(text) ?? assert.fail(text);

describe('months', () => {
  it('span whole months over the ends of years, both ways', () => {
    assert.deepEqual(spanOfMonths(2024, 2), { from: day('2024-02-01'), to: day('2024-03-01') });
    assert.deepEqual(spanOfMonths(2025, 0, 2), { from: day('2024-12-01'), to: day('2025-02-01') });
    assert.deepEqual(spanOfMonths(2025, 25), { from: day('2027-01-01'), to: day('2027-02-01') });
  });

  it('hold each of their days, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const { year, month } = monthOf(number);
        const { from, to } = spanOfMonths(year, month);
        assert.ok(from <= number && number < to);
      }),
    );
  });

  it('go on to the same day of another month, or to its last where it is shorter', () => {
    assert.equal(isoDate(monthsOn(day('2025-03-31'), -1)), '2025-02-28');
    assert.equal(isoDate(monthsOn(day('2024-01-31'), 1)), '2024-02-29');
    assert.equal(isoDate(monthsOn(day('2025-11-15'), 14)), '2027-01-15');
  });
});
