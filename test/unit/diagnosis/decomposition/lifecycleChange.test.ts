import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lifecycleChange } from '../../../../src/diagnosis/decomposition/lifecycleChange';
import { windowsAround } from '../../../../src/diagnosis/decomposition/windowsAround';
import { usersByDay } from '../../../../src/diagnosis/engagement/daySeries';
import { taken } from '../../../support/taken';
import { comings } from '../engagement/comings';

const windows = { before: { from: 60, to: 90 }, after: { from: 90, to: 120 } };

describe('the change of daily users by what became of users', () => {
  it('adds up to it, for random logs and windows', () => {
    const window = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.nat(1000), window, (seed, [from, a, b]) => {
        const table = comings({ seed, users: 15, days: 80, arrivals: () => 0.2, leaving: () => 0.02 });
        const two = { before: { from, to: from + a }, after: { from: from + a, to: from + a + b } };
        const { before, after, parts } = taken(lifecycleChange(table, two));
        const meanOf = (range: { from: number; to: number }): number =>
          usersByDay(table)
            .subarray(range.from, range.to)
            .reduce((sum, n) => sum + n, 0) /
          (range.to - range.from);
        const sum = Object.values(parts).reduce((all, [, mid]) => all + mid, 0);
        assert.ok(Math.abs(before - meanOf(two.before)) < 1e-9 && Math.abs(after - meanOf(two.after)) < 1e-9);
        assert.ok(Math.abs(sum - (after - before)) < 1e-9);
      }),
    );
  });

  it('says of one user each what they are', () => {
    const days = [[70, 71], [70, 100], [10, 100], [100]];
    const table = {
      ...comings({ seed: 1, users: 4, days: 150 }),
      start: Uint32Array.from([0, 2, 4, 6, 7]),
      day: Uint16Array.from(days.flat()),
    };
    const { users, parts } = taken(lifecycleChange(table, windows));
    assert.deepEqual(users, { new: 1, retained: 1, resurrected: 1, dormant: 1 });
    assert.deepEqual(
      [parts.new[1], parts.retained[1], parts.resurrected[1], parts.dormant[1]],
      [1 / 30, 0, 1 / 30, -2 / 30],
    );
  });
});

describe('the windows around an onset', () => {
  it('are as long as each other, whole weeks, within the full days', () => {
    const full = { from: 1, to: 150 };
    assert.deepEqual(windowsAround(full, 90, null), { before: { from: 34, to: 90 }, after: { from: 90, to: 146 } });
    assert.deepEqual(windowsAround(full, 90, 95), { before: { from: 85, to: 90 }, after: { from: 90, to: 95 } });
    assert.equal(windowsAround(full, 1, null), null);
  });
});
