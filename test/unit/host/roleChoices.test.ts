import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOfLog, fieldsOfSample } from '../../../src/host/knownFields';
import {
  dimensionChoices,
  errorValueChoices,
  fieldChoices,
  roleChoices,
  withRole,
} from '../../../src/host/roleChoices';
import type { FieldGuess, OutcomeRule, Roles } from '../../../src/model/roles';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const known = fieldsOfLog(info);
const withRoles = (roles: Partial<Roles>) => ({ ...known, roles: { ...known.roles, ...roles } });

describe('the roles to choose', () => {
  it('have the year of the last time stamp among them only where stamps carry none', () => {
    const year = roleChoices({ ...known, lastYear: 2024 }).at(-1);
    assert.deepEqual([year?.value, year?.description], ['year', '2024']);
    assert.ok(!roleChoices(known).some(({ value }) => value === 'year'));
    const [chosen] = [fieldsOfSample([], { lastYear: 2001 }), fieldsOfSample([], {})];
    assert.equal(chosen?.lastYear, 2001);
  });

  it('show the field that plays each now, and why', () => {
    assert.deepEqual(
      roleChoices(known).map(({ label, description, detail }) => [label, description, detail]),
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
    const words = (rule: OutcomeRule): string | undefined => roleChoices(withRoles({ outcome: rule }))[3]?.description;
    assert.equal(words({ kind: 'level', field: 'level', from: 'error' }), 'level error and above');
    assert.equal(
      words({ kind: 'level', field: 'level', from: 'error', numbers: 'syslog' }),
      'level error and above, as syslog numbers it',
    );
    assert.equal(words({ kind: 'present', field: 'errorCode' }), 'any value');
  });
});

describe('the fields to choose', () => {
  it('tell their use, the reason and examples, the one of now first', () => {
    const user = fieldChoices('user', known);
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
    assert.equal(fieldChoices('user', known).at(-1)?.value, null);
    assert.equal(fieldChoices('outcome', withRoles({ outcome: null })).at(-1)?.current, true);
    assert.ok(fieldChoices('time', known).every(({ value }) => value !== null));
  });

  it('are plain text, whatever the log calls them', () => {
    const choices = [...fieldChoices('user', known), ...dimensionChoices(known), ...roleChoices(known)];
    for (const { label, description, detail } of choices)
      for (const text of [label, description, detail]) assert.doesNotMatch(text, /\$\(|\]\(|\u202e/);
  });

  it('mark the dimensions of now', () => {
    const current = dimensionChoices(known).filter((choice) => choice.current);
    assert.deepEqual(
      current.map(({ value }) => value),
      ['device'],
    );
  });
});

describe('the error values to choose', () => {
  it('are those known of the field, once in whatever case, with those of now marked', () => {
    assert.deepEqual(
      errorValueChoices('outcome', known).map(({ value, current }) => [value, current]),
      [
        ['success', false],
        ['failure', true],
      ],
    );
  });

  it('of a dimension are its members', () => {
    assert.ok(errorValueChoices('device', known).some(({ value }) => value === 'Tablet'));
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

  it('forgets what stood in for the field before, and only that', () => {
    const old = { user: 'u', userStandIns: ['v'], outcome: { field: 'a' }, outcomeStandIns: [{ field: 'b' }] };
    const { outcome, outcomeStandIns } = old;
    assert.deepEqual(withRole(old, 'user', 'w'), { user: 'w', outcome, outcomeStandIns });
  });
});

describe('the fields of files that are not open', () => {
  const { fields } = known;

  it('play what they were taken for', () => {
    const { roles } = fieldsOfSample(fields, {});
    assert.deepEqual(
      [roles.time, roles.user, roles.outcome?.field, roles.dimensions],
      ['ts', ['user'], 'outcome', ['device']],
    );
    assert.equal(roleChoices(fieldsOfSample(fields, {}))[3]?.description, 'found out');
  });

  it('play what was chosen before that, whether it could be read or not', () => {
    const { roles } = fieldsOfSample(fields, { time: 'colour', user: null, outcome: { field: 'x', errors: ['no'] } });
    assert.deepEqual(
      [roles.time, roles.user, roles.outcome],
      ['colour', [], { kind: 'values', field: 'x', errors: ['no'] }],
    );
  });

  it('may be no time, no user and no outcome at all, and can be chosen all the same', () => {
    const unused = fieldsOfSample([{ ...fields[3], field: 'size', use: 'unused' } as FieldGuess], {});
    assert.deepEqual(
      roleChoices(unused).map(({ description }) => description),
      ['(none)', '(none)', '(none)', '(none)'],
    );
    assert.deepEqual(
      fieldChoices('time', unused).map(({ value, current }) => [value, current]),
      [['size', false]],
    );
  });
});
