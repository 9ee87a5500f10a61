import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, measureOf } from '../../../src/measures/catalogue';
import { finish, type Parts, partsAt } from '../../../src/measures/finish';
import { partsOf } from '../../../src/measures/measure';
import type { PartId } from '../../../src/model/query';

const parts =
  (values: Partial<Record<PartId, number>>): Parts =>
  (part) =>
    values[part] ?? 0;

describe('finish', () => {
  const group = parts({
    events: 100,
    errors: 30,
    users: 20,
    impacted_users: 5,
    user_days: 60,
    full_days: 30,
    complete_user_days: 10,
    window_user_days: 50,
    complete_days: 5,
    week_complete_user_days: 12,
    week_user_days: 36,
    week_complete_days: 6,
    both_week_user_days: 30,
    both_window_user_days: 50,
    new_users: 4,
    resurrected_users: 2,
    dormant_users: 3,
  });
  const total = parts({ events: 500, errors: 50, users: 60, impacted_users: 20 });
  const value = (id: Parameters<typeof measureOf>[0]): number | null => finish(measureOf(id), group, total);

  it('divides each measure as its definition says', () => {
    assert.equal(value('error_rate'), 0.3);
    assert.equal(value('dau'), 2);
    assert.equal(value('mau'), 10);
    assert.equal(value('stickiness'), 0.2);
    assert.equal(value('wau'), 6);
    assert.equal(value('dau_wau'), 1 / 3);
    assert.equal(value('wau_mau'), 0.6);
    assert.equal(value('quick_ratio'), 2);
    assert.equal(value('error_free_users'), 0.75);
    assert.equal(value('error_share'), 0.6);
    assert.equal(value('impacted_share'), 0.25);
  });

  it('compares with the rest of the total, not with the total', () => {
    assert.ok(Math.abs((value('lift') ?? 0) - 0.3 / (20 / 400)) < 1e-12);
    assert.equal(value('excess_errors'), 30 - 100 * (20 / 400));
  });

  it('takes as the total of a share of a row or a column that row or column', () => {
    const line = parts({ events: 200, errors: 40 });
    assert.equal(finish(measureOf('row_share'), group, line), 0.75);
    assert.equal(finish(measureOf('column_share'), group, line), 0.75);
    assert.equal(finish(measureOf('row_share'), group, group), 1);
  });

  it('gives the declared answer over no events, for every measure', () => {
    const nothing = parts({});
    for (const measure of catalogue) assert.equal(finish(measure, nothing, nothing), measure.empty, measure.id);
  });

  it('has no rest to compare with where the segment is all there is', () => {
    assert.equal(finish(measureOf('lift'), group, group), null);
    assert.equal(finish(measureOf('excess_errors'), group, group), null);
  });
});

describe('partsAt', () => {
  it('names a part that the query did not ask for', () => {
    assert.throws(() => partsAt({ sizes: [], parts: {} }, 0)('users'), /did not ask for the part "users"/);
  });
});

describe('the catalogue', () => {
  it('needs users wherever users are counted, and an outcome wherever errors are', () => {
    for (const measure of catalogue) {
      const used = partsOf(measure);
      const user = used.some((part) => part.includes('user'));
      const outcome = used.some((part) => part === 'errors' || part === 'impacted_users');
      const needs = measure.needs ?? '';
      assert.equal(needs.includes('user'), user, measure.id);
      assert.equal(needs.includes('outcome'), outcome, measure.id);
    }
  });
});
