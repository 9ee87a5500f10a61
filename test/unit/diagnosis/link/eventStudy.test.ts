import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventStudy } from '../../../../src/diagnosis/link/eventStudy';
import { random } from '../../../../src/model/random';
import { runs } from '../../../support/runs';
import { taken, unitDays } from './unitDays';

interface Users {
  readonly users?: number;
  /** Factor of the chance to come on a day, for an impacted user and for another. */
  chance(day: number, impacted: boolean): number;
}

function studyOf(seed: number, { users = 400, chance }: Users, onset = 60) {
  const next = random(seed, 0);
  const impacted = Uint8Array.from({ length: users }, (_, user) => Number(user % 4 === 0));
  const lists = Array.from(impacted, (is) => {
    // Impacted ones come more often anyway.
    const level = 0.05 + 0.3 * next() + 0.15 * is;
    return Array.from({ length: 120 }, (_, day) => day).filter((day) => next() < level * chance(day, is === 1));
  });
  const table = { ...unitDays(lists.map((days) => days.length)), day: Uint16Array.from(lists.flat()) };
  return taken(eventStudy(table, impacted, { onset, first: 0, last: 119 }));
}

describe('eventStudy', () => {
  it('tells by how much impacted users come less, whatever the season does to all', () => {
    const study = studyOf(3, { chance: (day, is) => (1 - day / 300) * (is && day >= 60 ? 0.7 : 1) });
    assert.ok('change' in study, JSON.stringify(study));
    assert.ok(Math.abs(study.change[1] + 0.3) < 0.06, `${study.change}`);
    assert.ok(study.change[0] < -0.3 && study.change[2] > -0.3 && study.pValue < 0.02);
    assert.ok(study.driftBefore > 0.02);
    assert.deepEqual(
      study.weeks.map(({ week }) => week),
      Array.from({ length: 16 }, (_, i) => i - 8),
    );
  });

  it('holds no change for one in nineteen of twenty logs', () => {
    const logs = runs(100);
    let [falls, held] = [0, 0];
    for (let seed = 0; seed < logs; seed++) {
      const study = studyOf(50 + seed, { users: 240, chance: (day) => 1 - day / 300 });
      assert.ok('change' in study);
      if (study.pValue <= 0.05) falls++;
      if (study.change[0] <= 0 && study.change[2] >= 0) held++;
    }
    assert.ok(falls <= 0.05 * logs + 2 && held >= 0.85 * logs, `${falls}, ${held} of ${logs}`);
  });

  it('sees that the impacted were going away before', () => {
    const study = studyOf(3, { chance: (day, is) => (is ? 1 - day / 130 : 1) });
    assert.ok('driftBefore' in study && study.driftBefore < 0.05, JSON.stringify(study));
  });

  it('says why there is none', () => {
    const early = studyOf(1, { chance: () => 1 }, 14);
    const few = studyOf(1, { users: 40, chance: () => 1 });
    assert.ok('reason' in early && /there are 2 and 8/.test(early.reason));
    assert.ok('reason' in few && /10 impacted and 29 not/.test(few.reason), JSON.stringify(few));
  });
});
