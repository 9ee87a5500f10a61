import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { mantelHaenszel } from '../../../../src/diagnosis/link/mantelHaenszel';
import { mantelTrend } from '../../../../src/diagnosis/link/mantelTrend';
import { matchingOf } from '../../../../src/diagnosis/link/matching';
import { standardized } from '../../../../src/diagnosis/link/standardized';
import { strataOf } from '../../../../src/diagnosis/link/strata';
import { taken, unitDays } from './unitDays';

const folder = path.resolve('..', 'shared', 'data', 'oracles');
const skip = existsSync(folder) ? false : 'no ../shared/data here';

function read(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').trim().replaceAll('"', '').split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

describe('estimates of a link, on data whose answers are published', () => {
  it('repair most of what is wrong with a comparison of trained and untrained workers (an experiment says 1794)', {
    skip,
  }, () => {
    const rows = read('MatchIt_lalonde.csv');
    const arms = Uint8Array.from(rows, ({ treat }) => Number(treat));
    const pay = Float64Array.from(rows, ({ re78 }) => Number(re78));
    const mean = (of: number): number => {
      const values = pay.filter((_, i) => arms[i] === of);
      return values.reduce((sum, x) => sum + x, 0) / values.length;
    };
    assert.ok(Math.abs(mean(1) - mean(0) + 635.03) < 0.01, 'the raw difference');

    const bins = (field: string, edges: readonly number[]) => ({
      places: edges.length + 1,
      place: Uint8Array.from(rows, (row) => edges.filter((edge) => Number(row[field]) > edge).length),
    });
    const races = ['black', 'hispan', 'white'];
    const race = { places: 3, place: Uint8Array.from(rows, (row) => races.indexOf(row.race ?? '')) };
    const own = [race, bins('re74', [0, 4000]), bins('re75', [0, 2000])];
    const more = [bins('married', [0]), bins('nodegree', [0]), bins('age', [20, 25, 35])];
    const matching = taken(
      matchingOf(arms, [
        () => strataOf(rows.length, [...own, ...more, bins('educ', [8, 11])]),
        () => strataOf(rows.length, [...own, ...more]),
        () => strataOf(rows.length, own),
      ]),
    );
    const means = taken(standardized(unitDays(rows.map(() => 1)), matching, pay, null));
    const effect = means!.exposed - means!.otherwise;
    console.log(`trained workers: -635 as they are, ${effect.toFixed(0)} against the like of them`);
    assert.ok(matching.matched / matching.exposed > 0.9, `${matching.matched} of ${matching.exposed}`);
    assert.ok(effect > 800 && effect < 2600, `${effect}`);
  });

  it('find by departments that women were admitted as often as men (odds ratio 0.905)', { skip }, () => {
    const rows = read('datasets_UCBAdmissions.csv');
    const count = (dept: string, gender: string, admit: string): number =>
      Number(rows.find((row) => row.Dept === dept && row.Gender === gender && row.Admit === admit)?.Freq);
    const tables = [...'ABCDEF'].map((dept) => {
      const [exposedHit, othersHit] = [count(dept, 'Male', 'Admitted'), count(dept, 'Female', 'Admitted')];
      return {
        exposed: exposedHit + count(dept, 'Male', 'Rejected'),
        exposedHit,
        others: othersHit + count(dept, 'Female', 'Rejected'),
        othersHit,
      };
    });
    const ratio = mantelHaenszel(tables)!;
    assert.ok(Math.abs(ratio.odds - 0.905) < 0.0005, `${ratio.odds}`);
    assert.ok(ratio.risk > 0.9 && ratio.risk < 1, `${ratio.risk}`);
  });

  it('give the z of an experiment on players who come back after a week (3.164)', () => {
    // The cookie-cats experiment: 8,502 of 44,700 and 8,279 of 45,489.
    const [first, second] = [44_700, 45_489];
    const arms = new Uint8Array(first + second).fill(1, 0, first);
    const back = new Uint8Array(first + second).fill(1, 0, 8502).fill(1, first, first + 8279);
    const strata = { count: 1, of: new Uint32Array(arms.length) };
    const trend = taken(mantelTrend(unitDays(Array.from(arms, () => 1)), arms, strata, arms, back));
    assert.ok(Math.abs(trend!.z - 3.164) < 0.001, `${trend!.z}`);
  });
});
