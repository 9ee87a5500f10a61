import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memberLeaves } from '../../../src/host/memberEntries';
import { type MemberOrder, memberOrders, orderDoc, orderLabel, sorted } from '../../../src/host/memberOrder';
import { memberRows } from '../../../src/host/memberRows';
import { breakdownOf } from './breakdownOf';

const answer = breakdownOf('device', [
  ['Phone', 600, 6, 5],
  ['Tablet', 300, 30, 9],
  ['TV 10', 90, 18, 2],
  ['TV 9', 10, 6, 4],
  ['Watch', 0, 0, 0],
]);
const by = (order: MemberOrder) => sorted(memberLeaves(answer), order, 'en').map(({ name }) => name);

describe('the order of members', () => {
  it('is by falling figures, each by its own', () => {
    assert.deepEqual(by('events'), ['Phone', 'Tablet', 'TV 10', 'TV 9', 'Watch']);
    assert.deepEqual(by('errors'), ['Tablet', 'TV 10', 'Phone', 'TV 9', 'Watch']);
    assert.deepEqual(by('impacted_users'), ['Tablet', 'Phone', 'TV 9', 'TV 10', 'Watch']);
    assert.deepEqual(by('error_rate'), ['TV 9', 'TV 10', 'Tablet', 'Phone', 'Watch']);
    assert.deepEqual(by('lift'), ['TV 9', 'TV 10', 'Tablet', 'Phone', 'Watch']);
  });

  it('by name takes numbers by their value', () => {
    assert.deepEqual(by('name'), ['Phone', 'Tablet', 'TV 9', 'TV 10', 'Watch']);
  });

  it('falls back to events, then to the order of the dimension, where nothing is known of errors', () => {
    const unknown = breakdownOf('device', [
      ['b', 1, null, null],
      ['c', 2, null, null],
      ['a', 1, null, null],
    ]);
    for (const order of memberOrders.filter((order) => order !== 'name'))
      assert.deepEqual(
        sorted(memberLeaves(unknown), order, 'en').map(({ name }) => name),
        ['c', 'b', 'a'],
        order,
      );
  });

  it('never puts a smaller figure, or one that is not known, before a larger one, and equals stay as they were', () => {
    const member = fc.tuple(fc.nat(5), fc.option(fc.nat(3)), fc.option(fc.nat(3)));
    const falling = memberOrders.filter((order) => order !== 'name');
    fc.assert(
      fc.property(fc.array(member, { maxLength: 8 }), fc.constantFrom(...falling), (figures, order) => {
        const counted = figures.map(([events, errors, impacted], i) => [`m${i}`, events, errors, impacted] as const);
        const all = sorted(memberLeaves(breakdownOf('x', counted)), order, 'en');
        all.slice(1).forEach((b, i) => {
          const a = all[i] ?? assert.fail();
          const [before, after] = [a.figures[order] ?? -1, b.figures[order] ?? -1];
          assert.ok(before >= after);
          if (before === after) assert.ok(a.figures.events >= b.figures.events);
          if (before === after && a.figures.events === b.figures.events) assert.ok(a.name < b.name);
        });
      }),
    );
  });

  it('has a label and a definition for each', () => {
    assert.deepEqual(memberOrders.map(orderLabel), [
      'Events',
      'Errors',
      'Impacted users',
      'Error rate',
      'Lift',
      'Name',
    ]);
    for (const order of memberOrders) assert.notEqual(orderDoc(order), '');
  });

  it('is told in each row by its figure, where the row does not have it anyway', () => {
    const first = (order: MemberOrder) => memberRows(answer, [], 'en', order).rows[0];
    assert.equal(first('errors')?.description, '300 · 10.0% · 30 errors');
    assert.equal(first('impacted_users')?.description, '300 · 10.0% · 9 impacted users');
    assert.equal(first('lift')?.description, '10 · 60.0% · lift 11.00 ×');
    assert.equal(first('error_rate')?.description, '10 · 60.0%');
    assert.equal(first('lift')?.spoken, 'TV 9, 10 events, error rate 60.0%, 4 impacted users, lift 11.00 ×');
    assert.equal(first('impacted_users')?.spoken, 'Tablet, 300 events, error rate 10.0%, 9 impacted users');
  });
});
