import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOrder } from '../../../../src/ingest/columns/dateOrder';

const isDayFirst = (dayFirst: number, monthFirst: number, set?: boolean): boolean | undefined =>
  dateOrder({ dayFirst, monthFirst, either: 5 }, set)?.dayFirst;

describe('the order of dates with slashes', () => {
  it('is that of most of the dates that tell one', () => {
    assert.deepEqual(
      [isDayFirst(1, 0), isDayFirst(0, 1), isDayFirst(3, 2), isDayFirst(2, 3)],
      [true, false, true, false],
    );
  });

  it('has the month first where none tells it, or as many tell either', () => {
    assert.deepEqual([isDayFirst(0, 0), isDayFirst(4, 4)], [false, false]);
  });

  it('is what a person says, whatever the dates tell', () => {
    assert.deepEqual([isDayFirst(0, 9, true), isDayFirst(9, 0, false)], [true, false]);
  });

  it('is none where there is no date that lacks it', () => {
    assert.equal(dateOrder({ dayFirst: 0, monthFirst: 0, either: 0 }, true), null);
  });
});
