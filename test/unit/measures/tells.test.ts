import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, measureOf } from '../../../src/measures/catalogue';
import type { MeasureId } from '../../../src/measures/measure';
import { tells, toldFrom } from '../../../src/measures/tells';
import { type Calendar, calendarOf, type MauWindow } from '../../../src/model/calendar';
import type { Grain } from '../../../src/model/grain';
import { dayMs } from '../../../src/model/timeZone';

/** 100 days, or hours or minutes, the first of which the log begins in. */
function calendar(window: MauWindow = 'rolling30', grain: Grain = 'day'): Calendar {
  const unit = { day: dayMs, hour: 3_600_000, minute: 60_000 }[grain];
  const span = { firstMs: unit / 2, lastMs: 100 * unit - 1, missedBefore: 0.5, missedAfter: 0 };
  return calendarOf({ timeZone: 'UTC', window, grain, ...span });
}

const from = (id: MeasureId, days: number, of = calendar()): number => toldFrom(measureOf(id), days, of);

describe('what a log tells', () => {
  it('of new users begins a look-back after its first full day: 30 days, 28 where MAU has 28, in short logs 24 hours or 60 minutes', () => {
    assert.equal(from('new_users', 7), 1 + 30);
    assert.equal(from('new_users', 7, calendar('rolling28')), 1 + 28);
    assert.equal(from('new_users', 7, calendar('calendar')), 1 + 30);
    assert.equal(from('new_users', 7, calendar('rolling28', 'hour')), 1 + 24);
    assert.equal(from('new_users', 7, calendar('rolling30', 'minute')), 1 + 60);
  });

  it('of retained and dormant users begins as many full days after it as the period has', () => {
    for (const id of ['retained_users', 'dormant_users'] as const)
      assert.deepEqual([from(id, 1), from(id, 45)], [1 + 1, 1 + 45]);
  });

  it('of resurrected users and the quick ratio needs both', () => {
    for (const id of ['resurrected_users', 'quick_ratio'] as const)
      assert.deepEqual([from(id, 7), from(id, 45)], [1 + 30, 1 + 45]);
  });

  it('of any other measure is told of the whole log', () => {
    const others = catalogue.filter(({ doc }) => !doc.startsWith('Lifecycle'));
    assert.equal(others.length, catalogue.length - 5);
    for (const measure of others) assert.ok(tells(measure, { from: 0, to: 100 }, calendar()), measure.id);
  });

  it('compares with whole days: a period that ends with a day of which half is missing has as many before it', () => {
    const period = { from: 50, to: 100 };
    assert.equal(tells(measureOf('retained_users'), period, calendar()), false);
    assert.equal(tells(measureOf('retained_users'), { from: 51, to: 100 }, calendar()), true);
  });
});
