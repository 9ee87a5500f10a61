import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inferUser } from '../../../../src/ingest/roles/inferUser';
import { made, profile } from './profile';

const ids = (field: string) =>
  profile(
    field,
    made(300, (i) => `u_${i % 40}`),
  );
const unique = (field: string) =>
  profile(
    field,
    made(300, (i) => `r_${i}`),
  );
const addresses = (field: string) =>
  profile(
    field,
    made(300, (i) => `10.0.0.${i % 200}`),
  );

describe('inferUser', () => {
  const names = [
    'user_id',
    'userId',
    'User ID',
    'user',
    'uid',
    'username',
    'login',
    'email',
    'account',
    'user.id',
    'context.user.id',
    'customer_id',
  ];
  for (const name of names)
    it(`takes ids named ${name} for users`, () => {
      assert.deepEqual(inferUser([ids('region'), ids(name)])?.fields, [name]);
      assert.equal(inferUser([ids(name)])?.kind, 'user');
    });

  it('prefers the id of a user to a name or an address of mail', () => {
    assert.deepEqual(inferUser([ids('email'), ids('username'), ids('user_id')])?.fields, ['user_id']);
  });

  it('takes no ids that never come back, nor a single value throughout', () => {
    assert.equal(inferUser([unique('user_id')]), null);
    assert.equal(
      inferUser([
        profile(
          'user',
          made(100, () => 'root'),
        ),
      ]),
      null,
    );
    assert.equal(inferUser([profile('user', ['-', '-'])]), null);
  });

  it('falls back to a session, named as such', () => {
    const guess = inferUser([unique('user_id'), ids('session_id'), addresses('client_ip')]);
    assert.deepEqual([guess?.fields, guess?.kind], [['session_id'], 'session']);
  });

  it('falls back to the client address with the user agent, then to the address alone', () => {
    const agents = profile(
      'user_agent',
      made(300, (i) => `Mozilla/${i % 3}`),
    );
    const both = inferUser([agents, addresses('client_ip')]);
    assert.deepEqual([both?.fields, both?.kind], [['client_ip', 'user_agent'], 'client']);
    assert.deepEqual(inferUser([addresses('remote_addr')])?.fields, ['remote_addr']);
    assert.equal(inferUser([ids('ip')]), null);
  });

  it('does not take a user agent or a field of the prototype for a user', () => {
    assert.equal(inferUser([ids('user_agent'), ids('constructor'), ids('__proto__')]), null);
  });
});
