import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overridesOf } from '../../../src/host/overridesOf';

describe('overridesOf', () => {
  const set = {
    user: 'who',
    userStandIns: ['ip'],
    outcome: { field: 'result' },
    outcomeStandIns: [{ field: 'level' }],
  };

  it('puts what was chosen for one log in the place of what was set for all', () => {
    assert.deepEqual(overridesOf(set, { time: 'at' }), { ...set, time: 'at' });
    assert.deepEqual(overridesOf(set, { user: 'name', userStandIns: ['mail'] }), {
      ...set,
      user: 'name',
      userStandIns: ['mail'],
    });
  });

  it('leaves nothing standing in for a field that is another, or none, now', () => {
    const { userStandIns: _, ...noUsers } = set;
    assert.deepEqual(overridesOf(set, { user: 'name' }), { ...noUsers, user: 'name' });
    const { outcomeStandIns: __, ...noOutcomes } = set;
    assert.deepEqual(overridesOf(set, { outcome: null }), { ...noOutcomes, outcome: null });
  });
});
