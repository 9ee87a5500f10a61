import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../../../src/model/random';
import { allotErrors } from '../../../src/sample/allotErrors';
import { allotImpacted } from '../../../src/sample/allotImpacted';
import { Logins } from '../../../src/sample/logins';
import { type Person, people } from '../../../src/sample/people';
import { planOf } from '../../../src/sample/plan';

const plan = planOf({ preset: 'small', format: 'jsonl', users: 1000 });

/** Everybody logs in 20 times; those whom `spares` holds for never meet an error. */
function world(spares: (person: Person, i: number) => boolean): { crowd: Person[]; logins: Logins } {
  const crowd = people(plan);
  const logins = new Logins(0);
  crowd.forEach((person, i) => {
    for (let n = 0; n < 20; n++) logins.push(i, n, n % 9, 0, !spares(person, i) && n % 4 === 0);
  });
  return { crowd, logins };
}

const errorsOfCells = (logins: Logins): number[] => {
  const errors = new Array<number>(9).fill(0);
  for (let row = 0; row < logins.rows; row++) {
    errors[logins.cell[row] ?? 0] = (errors[logins.cell[row] ?? 0] ?? 0) + (logins.failed[row] ?? 0);
  }
  return errors;
};

for (const [where, region] of [
  ['inside', 0],
  ['outside', 1],
] as const) {
  test(`with too few impacted users ${where} North America, its share becomes 39.89 % and no cell's errors change`, () => {
    const { crowd, logins } = world((person, i) => i % (person.region === region ? 2 : 12) === 0);
    const was = errorsOfCells(logins);
    allotImpacted(logins, crowd, random(1, 0));
    const impacted = new Set([...logins.person].filter((_, row) => logins.failed[row] === 1));
    const inside = [...impacted].filter((person) => crowd[person]?.region === 0).length;
    assert.ok(Math.abs(inside / impacted.size - 0.3989) < 0.001, `${inside} of ${impacted.size}`);
    assert.deepEqual(errorsOfCells(logins), was);
  });
}

test('allotting errors gives the log an error rate of 12.06 %, whatever it had', () => {
  for (const every of [4, 20]) {
    const { logins } = world((_, i) => i % every === 0);
    allotErrors(logins, random(1, 0));
    const errors = errorsOfCells(logins);
    assert.equal(
      errors.reduce((sum, n) => sum + n, 0),
      Math.round(0.1206 * logins.rows),
    );
  }
});
