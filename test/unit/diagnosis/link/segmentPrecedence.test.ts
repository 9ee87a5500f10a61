import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentPrecedence } from '../../../../src/diagnosis/link/segmentPrecedence';
import { spearman, spearmanBelow } from '../../../../src/diagnosis/link/spearman';
import { random } from '../../../../src/model/random';
import { taken, unitDays } from './unitDays';

describe('spearman', () => {
  it('is that of hand-counted ranks, ties at their mean', () => {
    // Ranks 1, 2, 3, 4 and 2, 1, 4, 3: 1 - 6 · 4 / (4 · 15).
    assert.ok(Math.abs(spearman([10, 20, 30, 40], [2, 1, 9, 8]) - 0.6) < 1e-12);
    assert.ok(Math.abs(spearman([1, 2, 2, 3], [4, 3, 3, 0]) + 1) < 1e-12);
    assert.equal(spearman([1, 1, 1], [1, 2, 3]), 0);
  });

  it('is as low by luck as often as orders are', () => {
    const p = spearmanBelow([1, 2, 3, 4], [4, 3, 2, 1], 4000, random(2, 0));
    assert.ok(Math.abs(p - 1 / 24) < 0.012, `${p}`);
    assert.ok(spearmanBelow([1, 2, 3, 4], [1, 2, 3, 4], 500, random(2, 0)) > 0.9);
  });
});

/** Eight members whose users come every other day; from day 60 on, members fail and stay away as told. */
function precedence(failing: (member: number) => number, leaving: (member: number) => number, members = 8) {
  const next = random(4, 0);
  const lists = Array.from({ length: 40 * members }, (_, user) => {
    const days: { day: number; error: number }[] = [];
    for (let day = 0; day < 120; day++) {
      const member = user % members;
      const isLate = day >= 60;
      if (next() < 0.15 * (isLate ? 1 - leaving(member) : 1))
        days.push({ day, error: Number(next() < 0.05 + (isLate ? failing(member) : 0)) });
    }
    return days;
  });
  const flat = lists.flat();
  const table = {
    ...unitDays(lists.map((days) => days.length)),
    day: Uint16Array.from(flat, ({ day }) => day),
    errors: Uint32Array.from(flat, ({ error }) => error),
  };
  const codes = Uint8Array.from(lists.flatMap((days, user) => days.map(() => user % members)));
  const names = Array.from({ length: members }, (_, i) => `m${i}`);
  return taken(segmentPrecedence(table, { codes, members: names }, { first: 0, from: 60, last: 119 }));
}

describe('segmentPrecedence', () => {
  it('is strong where users stay away from the members that fail', () => {
    const found = precedence(
      (member) => member * 0.04,
      (member) => member * 0.1,
    );
    assert.ok('correlation' in found && found.correlation < -0.8 && found.pValue < 0.02, JSON.stringify(found));
    assert.equal(found.members, 8);
  });

  it('is not where they stay away from others', () => {
    const found = precedence(
      (member) => member * 0.04,
      (member) => (7 - member) * 0.1,
    );
    assert.ok('correlation' in found && found.pValue > 0.5, JSON.stringify(found));
  });

  it('says why there is none: too few members', () => {
    const found = precedence(
      () => 0,
      () => 0,
      3,
    );
    assert.ok('reason' in found && /too few members .* 3 /.test(found.reason));
  });
});
