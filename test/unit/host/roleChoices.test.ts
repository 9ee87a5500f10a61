import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dimensionChoices,
  errorValueChoices,
  fieldChoices,
  roleChoices,
  withRole,
} from '../../../src/host/roleChoices';
import type { Roles } from '../../../src/model/roles';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const withRoles = (roles: Partial<Roles>) => ({
  ...info,
  inference: { ...info.inference, roles: { ...info.inference.roles, ...roles } },
});

describe('the roles to choose', () => {
  it('show the field that plays each now, and why', () => {
    assert.deepEqual(
      roleChoices(info).map(({ label, description, detail }) => [label, description, detail]),
      [
        ['Time', 'ts', 'its values are times'],
        ['User', 'user (user)', 'named so'],
        ['Outcome', 'outcome', 'success and failure'],
        ['Error values', 'Failure', 'Which outcomes count as errors'],
        ['Dimensions', 'device, tier', 'Fields to slice by'],
      ],
    );
  });

  it('ask for error values only where there is an outcome, and tell rules in words', () => {
    assert.deepEqual(
      roleChoices(withRoles({ outcome: null, user: [] })).map(({ description }) => description),
      ['ts', '(none)', '(none)', 'device, tier'],
    );
    const status = roleChoices(withRoles({ outcome: { kind: 'status', field: 'code', from: 500 } }));
    assert.equal(status[3]?.description, 'status 500 and above');
  });
});

describe('the fields to choose', () => {
  it('tell their use, the reason and examples, the one of now first', () => {
    const user = fieldChoices('user', info);
    assert.deepEqual(user[0], {
      value: 'user',
      label: 'user',
      description: 'user, 3 values',
      detail: 'named so · e.g. a, b',
      current: true,
    });
    assert.equal(user.filter(({ current }) => current).length, 1);
  });

  it('can be none for user and outcome, and not for the time', () => {
    assert.equal(fieldChoices('user', info).at(-1)?.value, null);
    assert.equal(fieldChoices('outcome', withRoles({ outcome: null })).at(-1)?.current, true);
    assert.ok(fieldChoices('time', info).every(({ value }) => value !== null));
  });

  it('are plain text, whatever the log calls them', () => {
    const choices = [...fieldChoices('user', info), ...dimensionChoices(info), ...roleChoices(info)];
    for (const { label, description, detail } of choices)
      for (const text of [label, description, detail]) assert.doesNotMatch(text, /\$\(|\]\(|\u202e/);
  });

  it('mark the dimensions of now', () => {
    const current = dimensionChoices(info).filter((choice) => choice.current);
    assert.deepEqual(
      current.map(({ value }) => value),
      ['device'],
    );
  });
});

describe('the error values to choose', () => {
  it('are those known of the field, once in whatever case, with those of now marked', () => {
    assert.deepEqual(
      errorValueChoices('outcome', info).map(({ value, current }) => [value, current]),
      [
        ['success', false],
        ['failure', true],
      ],
    );
  });

  it('of a dimension are its members', () => {
    assert.ok(errorValueChoices('device', info).some(({ value }) => value === 'Tablet'));
  });
});

describe('withRole', () => {
  it('changes one role and leaves the others', () => {
    assert.deepEqual(withRole({ time: 'ts' }, 'user', null), { time: 'ts', user: null });
    assert.deepEqual(withRole({ user: 'u' }, 'time', 'at'), { user: 'u', time: 'at' });
  });

  it('forgets the error values of the outcome before', () => {
    const old = { outcome: { field: 'a', errors: ['x'] } };
    assert.deepEqual(withRole(old, 'outcome', 'b'), { outcome: { field: 'b' } });
    assert.deepEqual(withRole(old, 'outcome', null), { outcome: null });
  });
});
