import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keptImpacted } from '../../../src/measures/keptImpacted';
import { randomSource } from '../../support/randomSource';

describe('users who stay impacted', () => {
  it('are counted by hand: one error stays by half, one of two errors by three quarters', () => {
    assert.equal(keptImpacted([7, 4, 4], 0.5), 4 * 0.5 + 4 * 0.75);
  });

  it('are none where no error stays, and all where all do; those without an error never count', () => {
    assert.equal(keptImpacted([9, 3, 2, 1], 0), 0);
    assert.equal(keptImpacted([9, 3, 2, 1], 1), 6);
  });

  it('are as many as a simulation finds on average', () => {
    const random = randomSource(7);
    const users = [0, 5, 3, 2];
    const rounds = 20_000;
    let stayed = 0;
    for (let round = 0; round < rounds; round++)
      users.forEach((n, k) => {
        for (let u = 0; u < n; u++) stayed += Number(Array.from({ length: k }, random).some((x) => x < 0.3));
      });
    assert.ok(Math.abs(stayed / rounds - keptImpacted(users, 0.3)) < 0.05);
  });

  it('grow with the probability, whatever users there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), (users, p) => {
        assert.ok(keptImpacted(users, p / 2) <= keptImpacted(users, p) + 1e-9);
      }),
    );
  });
});
