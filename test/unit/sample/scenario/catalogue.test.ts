import assert from 'node:assert/strict';
import { it } from 'node:test';
import { verdicts } from '../../../../src/model/diagnosis';
import { scenarioOf, scenarios } from '../../../../src/sample/scenario/catalogue';

it('the catalogue has all scenarios of the evaluation, each once, and every verdict', () => {
  const ids = 'S1 S2 S3 S4 S5 S6 S7 B1 B2 B3 B4 X1 F1 M1 M2 C1 Q1 N1 N2 E1 A1 A2 A3';
  assert.equal(scenarios.map(({ id }) => id).join(' '), ids);
  assert.deepEqual(new Set(scenarios.map(({ verdict }) => verdict)), new Set(verdicts));
});

it('a scenario that is not in the catalogue is refused, and those that are there are named', () => {
  assert.throws(() => scenarioOf('S8'), /unknown scenario "S8"; known: S1, S2/);
});
