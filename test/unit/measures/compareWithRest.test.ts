import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareWithRest } from '../../../src/measures/compareWithRest';
import { randomSource } from '../../support/randomSource';

const group = (events: number, errors: number) => ({ events, errors });
const sum = (groups: readonly { events: number; errors: number }[]) =>
  group(
    groups.reduce((n, { events }) => n + events, 0),
    groups.reduce((n, { errors }) => n + errors, 0),
  );

describe('compareWithRest', () => {
  it('tells groups far above and far below the rest from those like it', () => {
    const groups = [group(1000, 200), group(1000, 100), group(1000, 102), group(1000, 30)];
    const found = compareWithRest(groups, sum(groups));
    assert.deepEqual(
      found.map(({ differs }) => differs),
      ['higher', null, null, 'lower'],
    );
    assert.equal(found[0]?.rest_rate, 232 / 3000);
    assert.ok((found[0]?.q_value ?? 1) < 1e-9 && (found[1]?.q_value ?? 0) > 0.05);
  });

  it('tests no group of under 30 events, and none with a rest of under 30', () => {
    const groups = [group(29, 29), group(1000, 100)];
    assert.deepEqual(
      compareWithRest(groups, sum(groups)).map(({ q_value, differs }) => [q_value, differs]),
      [
        [null, null],
        [null, null],
      ],
    );
    const [all] = compareWithRest([group(90, 9)], group(90, 9));
    assert.deepEqual(all, { rest_rate: null, q_value: null, differs: null });
    const few = [group(30, 30), group(30, 0)];
    assert.deepEqual(
      compareWithRest(few, sum(few)).map(({ differs }) => differs),
      ['higher', 'lower'],
    );
  });

  it('leaves a difference of under a tenth of the rest’s rate unmarked, however sure it is', () => {
    const groups = [group(1_000_000, 108_000), group(1_000_000, 100_000), group(1_000_000, 112_000)];
    const found = compareWithRest(groups, sum(groups));
    assert.ok(found.every(({ q_value }) => (q_value ?? 1) < 1e-6 || (q_value ?? 0) > 0.05));
    assert.deepEqual(
      found.map(({ differs }) => differs),
      [null, null, null],
    );
  });

  it('asks more of each group the more there are: what one test alone would find, a hundred do not', () => {
    const odd = group(200, 32);
    const like = (n: number) => Array.from({ length: n }, () => group(200, 20));
    const [alone] = compareWithRest([odd], sum([odd, ...like(100)]));
    const groups = [odd, ...like(100)];
    const [among] = compareWithRest(groups, sum(groups));
    assert.equal(alone?.differs, 'higher');
    assert.equal(among?.differs, null);
  });

  it('marks something in at most 5 % of matrices in which all cells have one error rate', () => {
    const random = randomSource(7);
    let wrong = 0;
    const matrices = 300;
    for (let i = 0; i < matrices; i++) {
      const groups = Array.from({ length: 12 }, (_, g) => {
        const events = 40 + 60 * g;
        let errors = 0;
        for (let e = 0; e < events; e++) if (random() < 0.1) errors++;
        return group(events, errors);
      });
      if (compareWithRest(groups, sum(groups)).some(({ differs }) => differs !== null)) wrong++;
    }
    assert.ok(wrong / matrices <= 0.05, `${wrong} of ${matrices}`);
  });
});
