import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leavingMembers } from '../../../../src/diagnosis/decomposition/leavingMembers';
import { userDaysOf } from '../../../../src/diagnosis/userDays/userDays';
import { taken } from '../../../support/taken';
import { type Coming, comings } from '../engagement/comings';
import { eventsOf } from '../plantedLog';
import { recordsOfDays } from '../recordsOfDays';

const windows = { before: { from: 62, to: 90 }, after: { from: 90, to: 118 } };
const plans = ['Basic', 'Plus', 'Max', 'Trial'];
/** A version that half of all users take up on day 90, and the others never. */
const fieldsOf = (user: number, day: number) => ({
  plan: plans[user % 4]!,
  version: day >= 90 && user % 8 < 4 ? '2' : '1',
});

function leaving(coming: Coming, dimension: number) {
  const records = recordsOfDays(comings(coming), (user, day) => ({ fields: fieldsOf(user, day) }));
  const events = eventsOf(records, ['plan', 'version']);
  return taken(leavingMembers(taken(userDaysOf(events, null)), events.dimensions[dimension]!, windows));
}

describe('the members whose users leave', () => {
  it('are told by an interval below the rest where the users of one come less', () => {
    const [first, ...others] = leaving({ seed: 3, factor: (day, user) => (day >= 90 && user % 4 === 2 ? 0.5 : 1) }, 0);
    assert.equal(first?.key, 'Max');
    assert.ok(first.againstRest[2] < -0.3 && first.change[2] < -0.3 && first.lost > 0.05);
    for (const other of others) assert.ok(other.againstRest[2] > 0);
  });

  it('are none where all come less alike, and none where users move on to another member', () => {
    for (const dimension of [0, 1]) {
      const all = leaving({ seed: 5, factor: (day) => (day >= 90 ? 0.7 : 1) }, dimension);
      for (const { againstRest } of all) assert.ok(againstRest[0] < 0 && againstRest[2] > 0);
    }
  });

  it('are not those whose users always leave faster', () => {
    const factor = (day: number, user: number): number => (user % 4 === 3 ? 0.985 ** day : 1);
    const trial = leaving({ seed: 6, users: 1600, factor }, 0).find(({ key }) => key === 'Trial');
    assert.ok(trial?.usual && trial.usual < -0.15);
    assert.ok(trial.change[2] < -0.15 && trial.againstRest[2] > 0);
  });
});
