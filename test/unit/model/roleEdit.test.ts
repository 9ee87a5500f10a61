import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editRoles, type RoleEdit, type RolesNow, rolesBy, useOf } from '../../../src/model/roleEdit';
import type { FieldGuess, RoleOverrides } from '../../../src/model/roles';

const now: RolesNow = {
  time: 'at',
  user: ['ip', 'agent'],
  userKind: 'client',
  outcome: { kind: 'status', field: 'status', from: 500 },
  dimensions: ['status', 'plan', 'shop'],
};
const edited = (edit: RoleEdit, overrides: RoleOverrides = {}) => editRoles(overrides, edit, rolesBy(overrides, now));
const use = (field: string, to: 'time' | 'user' | 'outcome' | 'dimension' | 'unused'): RoleEdit => ({
  op: 'use',
  field,
  use: to,
});

describe('editRoles', () => {
  it('gives one role to a field, and leaves the others to the inference', () => {
    assert.deepEqual(edited(use('seen', 'time')), { time: 'seen' });
    assert.deepEqual(edited(use('name', 'user')), { user: 'name' });
    assert.deepEqual(edited(use('result', 'outcome')), { outcome: { field: 'result' } });
    assert.deepEqual(edited(use('city', 'dimension')), { dimensions: ['status', 'plan', 'shop', 'city'] });
  });

  it('sets the year of the last time stamp, or leaves it to the date of the file', () => {
    assert.deepEqual(edited({ op: 'year', year: 2019 }, { user: 'ip' }), { user: 'ip', lastYear: 2019 });
    assert.deepEqual(edited({ op: 'year', year: null }, { user: 'ip', lastYear: 2019 }), { user: 'ip' });
  });

  it('takes a role away for good: what is inferred would come back', () => {
    assert.deepEqual(edited(use('agent', 'unused')), { user: null });
    assert.deepEqual(edited(use('plan', 'unused')), { dimensions: ['status', 'shop'] });
    assert.deepEqual(edited(use('status', 'unused')), { outcome: null, dimensions: ['plan', 'shop'] });
    assert.deepEqual(edited(use('text', 'unused')), {});
  });

  it('moves a field from one role to another', () => {
    assert.deepEqual(edited(use('ip', 'dimension')), { user: null, dimensions: ['status', 'plan', 'shop', 'ip'] });
    assert.deepEqual(edited(use('plan', 'user'), { dimensions: ['plan', 'shop'] }), {
      user: 'plan',
      dimensions: ['shop'],
    });
    assert.deepEqual(edited(use('ip', 'time')), { user: null, time: 'ip' });
  });

  it('never takes the time away from a log', () => {
    for (const to of ['user', 'outcome', 'dimension', 'unused'] as const) assert.deepEqual(edited(use('at', to)), {});
  });

  it('goes on from what was chosen before, though no preview of it has come yet', () => {
    const first = edited(use('plan', 'unused'));
    assert.deepEqual(edited(use('shop', 'unused'), first), { dimensions: ['status'] });
  });

  it('sets error values and the format, and leaves the format to detection again', () => {
    assert.deepEqual(edited({ op: 'errors', field: 'status', errors: [] }), {
      outcome: { field: 'status', errors: [] },
    });
    assert.deepEqual(edited({ op: 'format', format: 'tsv' }, { user: null }), { user: null, format: 'tsv' });
    assert.deepEqual(edited({ op: 'format', format: null }, { user: null, format: 'tsv' }), { user: null });
  });

  it('gives a field the role that was chosen, whatever was chosen before', () => {
    const fields = fc.constantFrom('ip', 'plan', 'status', 'shop', '__proto__', 'city');
    const uses = fc.constantFrom('time' as const, 'user' as const, 'outcome' as const, 'dimension' as const);
    const edits = fc.array(fc.tuple(fields, uses), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edits, (list) => {
        const guess = (field: string): FieldGuess => ({
          field,
          use: 'unused',
          reason: '',
          distinct: 1,
          distinctIsFloor: false,
          examples: [],
        });
        let overrides: RoleOverrides = {};
        for (const [field, to] of list) {
          const isTime = rolesBy(overrides, now).time === field;
          overrides = edited(use(field, to), overrides);
          assert.equal(useOf(guess(field), rolesBy(overrides, now)), isTime ? 'time' : to);
        }
      }),
    );
  });
});

describe('editRoles of fields that stand in', () => {
  const roles: RolesNow = {
    ...now,
    user: ['user'],
    userStandIns: ['login'],
    userKind: 'user',
    outcomeStandIns: [
      { kind: 'level', field: 'level', from: 'error' },
      { kind: 'values', field: 'ok', errors: [] },
      { kind: 'present', field: 'exception' },
    ],
  };
  const changed = (edit: RoleEdit, overrides: RoleOverrides = {}) =>
    editRoles(overrides, edit, rolesBy(overrides, roles));

  it('keeps the others when one is added or taken away, but those that only inference can tell', () => {
    assert.deepEqual(changed({ op: 'use', field: 'mail', use: 'userStandIn' }), {
      user: 'user',
      userStandIns: ['login', 'mail'],
    });
    assert.deepEqual(changed({ op: 'use', field: 'login', use: 'unused' }), { user: 'user' });
    const added = changed({ op: 'use', field: 'grade', use: 'outcomeStandIn' });
    assert.deepEqual(added, {
      outcome: { field: 'status' },
      outcomeStandIns: [{ field: 'level' }, { field: 'ok', errors: [] }, { field: 'grade' }],
    });
    assert.deepEqual(changed({ op: 'use', field: 'ok', use: 'dimension' }, added), {
      outcome: { field: 'status' },
      outcomeStandIns: [{ field: 'level' }, { field: 'grade' }],
      dimensions: ['status', 'plan', 'shop', 'ok'],
    });
  });

  it('keeps them when the error values change, and forgets them with the field that they stand in for', () => {
    assert.deepEqual(changed({ op: 'errors', field: 'status', errors: ['404'] }), {
      outcome: { field: 'status', errors: ['404'] },
      outcomeStandIns: [{ field: 'level' }, { field: 'ok', errors: [] }],
    });
    const overrides = { outcome: { field: 'status' }, outcomeStandIns: [{ field: 'level' }], user: 'user' };
    assert.deepEqual(changed({ op: 'use', field: 'plan', use: 'outcome' }, overrides), {
      outcome: { field: 'plan' },
      user: 'user',
    });
  });

  it('shows each as what it is', () => {
    const guess = { use: 'unused', reason: '', distinct: 1, distinctIsFloor: false, examples: [] } as const;
    assert.equal(useOf({ ...guess, field: 'login' }, roles), 'userStandIn');
    assert.equal(useOf({ ...guess, field: 'level' }, roles), 'outcomeStandIn');
    assert.deepEqual(rolesBy({ user: null, outcome: null }, roles).userStandIns, undefined);
    const chosen = rolesBy({ outcome: { field: 'level' }, outcomeStandIns: [{ field: 'status' }] }, roles);
    assert.deepEqual([chosen.outcome, chosen.outcomeStandIns], [roles.outcomeStandIns?.[0], [roles.outcome]]);
  });
});

describe('useOf', () => {
  const guess = (field: string, as: FieldGuess['use']): FieldGuess => ({
    field,
    use: as,
    reason: '',
    distinct: 1,
    distinctIsFloor: false,
    examples: [],
  });

  it('is the first role that the field plays, else what keeps it from one', () => {
    assert.equal(useOf(guess('status', 'outcome'), now), 'outcome');
    assert.equal(useOf(guess('agent', 'user'), now), 'user');
    assert.equal(useOf(guess('level', 'level'), { ...now, dimensions: ['level'] }), 'dimension');
    assert.equal(useOf(guess('text', 'message'), now), 'message');
    assert.equal(useOf(guess('created', 'time'), now), 'standIn');
    assert.equal(useOf(guess('id', 'unused'), now), 'unused');
  });
});

describe('rolesBy', () => {
  it('keeps a rule that was found for the field chosen, and forgets it for another', () => {
    assert.deepEqual(rolesBy({ outcome: { field: 'status' } }, now).outcome, now.outcome);
    assert.deepEqual(rolesBy({ outcome: { field: 'plan' } }, now).outcome, {
      kind: 'values',
      field: 'plan',
      errors: [],
    });
    assert.equal(rolesBy({ outcome: null }, now).outcome, null);
  });

  it('says what stands for a user where a field was chosen', () => {
    assert.equal(rolesBy({ user: 'name' }, now).userKind, 'user');
    assert.equal(rolesBy({ user: null }, now).userKind, null);
    assert.equal(rolesBy({}, now).userKind, 'client');
  });
});
