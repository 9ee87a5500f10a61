import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arm, matchingOf } from '../../../../src/diagnosis/link/matching';
import { standardized } from '../../../../src/diagnosis/link/standardized';
import { strataOf } from '../../../../src/diagnosis/link/strata';
import { drawn, intervalOf, userDrawsOf } from '../../../../src/diagnosis/link/userDraws';
import { random } from '../../../../src/model/random';
import { taken, unitDays } from './unitDays';

const { other, exposed } = arm;

function study(arms: readonly number[], place: readonly number[], coarse: readonly number[] = place.map(() => 0)) {
  const trait = (of: readonly number[]) => ({ places: 8, place: Uint8Array.from(of) });
  return taken(
    matchingOf(Uint8Array.from(arms), [
      () => strataOf(arms.length, [trait(coarse), trait(place)]),
      () => strataOf(arms.length, [trait(coarse)]),
    ]),
  );
}

describe('standardized means', () => {
  it('weigh strata by their exposed user-days', () => {
    // Stratum 0: 1 of 2 exposed and 3 of 4 others; stratum 1: 0 of 1 and 1 of 3.
    const arms = [exposed, exposed, other, other, other, other, exposed, other, other, other];
    const place = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
    const value = Uint8Array.from([1, 0, 1, 1, 1, 0, 0, 1, 0, 0]);
    const days = unitDays([10]);
    const means = taken(standardized(days, study(arms, place), value, null))!;
    assert.equal(means.userDays, 3);
    assert.ok(Math.abs(means.exposed - 1 / 3) < 1e-12);
    assert.ok(Math.abs(means.otherwise - (2 * 0.75 + 1 / 3) / 3) < 1e-12);
    const only = Uint8Array.from(place);
    assert.ok(Math.abs(taken(standardized(days, study(arms, place), value, only))!.otherwise - 1 / 3) < 1e-12);
  });

  it('compare with the next wider stratum where a fine one has nobody, and say how many are left out', () => {
    const arms = [exposed, other, other, other, exposed, other];
    const matching = study(arms, [0, 1, 1, 1, 2, 2], [0, 0, 0, 0, 1, 1]);
    assert.equal(matching.exposed, 2);
    assert.equal(matching.matched, 1);
    const means = taken(standardized(unitDays([6]), matching, Uint8Array.from([0, 1, 1, 0, 1, 0]), null))!;
    assert.ok(Math.abs(means.otherwise - 2 / 3) < 1e-12);
    assert.equal(means.exposed, 0);
    assert.equal(taken(standardized(unitDays([2]), study([exposed, other], [0, 0]), Uint8Array.of(1, 0), null)), null);
  });

  it('are moved by all users together by nothing, and are means of values whatever the strata', () => {
    const rows = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1)), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(rows, (list) => {
        const matching = study(
          list.map(([is]) => is),
          list.map(([, place]) => place),
        );
        const counts = [list.length - 20, 15, 5];
        const means = taken(
          standardized(
            unitDays(counts),
            matching,
            Uint8Array.from(list, ([, , y]) => y),
            null,
          ),
        );
        if (!means) return matching.matched === 0;
        const sum = (by: Float64Array): number => by.reduce((total, x) => total + x, 0);
        return (
          Math.abs(sum(means.exposedBy)) < 1e-9 &&
          Math.abs(sum(means.otherwiseBy)) < 1e-9 &&
          means.otherwise >= 0 &&
          means.otherwise <= 1
        );
      }),
    );
  });

  it('have intervals by influence as wide as by drawing users anew and estimating again', () => {
    const next = random(5, 0);
    const traits = Array.from({ length: 300 }, () => ({ level: next(), days: 3 + Math.floor(6 * next()) }));
    const place: number[] = [];
    const arms: number[] = [];
    const value: number[] = [];
    for (const { level, days } of traits) {
      for (let k = 0; k < days; k++) {
        place.push(Math.min(7, Math.floor(8 * Math.min(0.99, level + 0.2 * next()))));
        arms.push(next() < 0.7 + 0.2 * level ? exposed : other);
        value.push(Number(next() < level));
      }
    }
    const days = unitDays(traits.map((user) => user.days));
    const all = taken(standardized(days, study(arms, place), Uint8Array.from(value), null))!;
    const draws = taken(userDrawsOf(300, 200));
    const difference = all.exposed - all.otherwise;
    const by = all.exposedBy.map((x, user) => x - all.otherwiseBy[user]!);
    const quick = intervalOf(difference, drawn(draws, difference, by));
    const slow = Float64Array.from({ length: 200 }, (_, draw) => {
      const users = traits.flatMap((_, user) => Array.from({ length: draws.weights[draw * 300 + user]! }, () => user));
      const rows = users.flatMap((user) => Array.from({ length: traits[user]!.days }, (_, k) => days.start[user]! + k));
      const again = standardized(
        unitDays(users.map((user) => traits[user]!.days)),
        study(
          rows.map((row) => arms[row]!),
          rows.map((row) => place[row]!),
        ),
        Uint8Array.from(rows, (row) => value[row]!),
        null,
      );
      const means = taken(again)!;
      return means.exposed - means.otherwise;
    });
    const full = intervalOf(difference, slow);
    const ratio = (quick[2] - quick[0]) / (full[2] - full[0]);
    assert.ok(ratio > 0.9 && ratio < 1.15, `${ratio}`);
  });
});
