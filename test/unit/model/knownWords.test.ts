import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownWords } from '../../../src/model/knownWords';
import type { Roles } from '../../../src/model/roles';

const roles: Roles = {
  time: 'time',
  user: ['user', 'agent'],
  userStandIns: ['client'],
  userKind: 'user',
  outcome: { kind: 'level', field: 'level', from: 'error' },
  dimensions: [],
};

describe('knownWords', () => {
  it('says of how many events outcome and user are known, the user by its fields', () => {
    assert.deepEqual(knownWords({ roles, known: { events: 7121, outcome: 943, users: 1 } }, 'en'), {
      outcome: 'outcome is known in 943 of 7,121 events',
      user: 'user or client is in 1 of 7,121 events',
    });
  });

  it('says nothing where nearly all events have them, where none is asked for, and where it was not counted', () => {
    const none = { outcome: null, user: null };
    assert.deepEqual(knownWords({ roles, known: { events: 100, outcome: 98, users: 99 } }, 'en'), none);
    const bare = { ...roles, user: [], userKind: null, outcome: null };
    assert.deepEqual(knownWords({ roles: bare, known: { events: 100, outcome: 0, users: 0 } }, 'en'), none);
    assert.deepEqual(knownWords({ roles }, 'en'), none);
  });
});
