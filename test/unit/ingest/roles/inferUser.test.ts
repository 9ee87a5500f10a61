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
  it('takes a name that ends in user id, whatever stands before it, but not that of another than who acts', () => {
    for (const name of ['req.headers.x-user-id', 'acme_userid', 'appUserId'])
      assert.deepEqual(inferUser([ids('region'), ids(name)])?.fields, [name]);
    assert.deepEqual(inferUser([ids('x-user-id'), ids('user')])?.fields, ['user']);
    assert.equal(inferUser([ids('target_user_id')]), null);
  });

  it('lets another field of the same kind stand in where some records lack the first', () => {
    const half = (field: string) => ({ ...ids(field), records: 600 });
    assert.deepEqual(inferUser([half('email'), half('user')])?.standIns, ['email']);
    assert.deepEqual(inferUser([ids('email'), ids('user')])?.standIns, []);
    const client = inferUser([half('client'), { ...addresses('remote_ip'), records: 600 }]);
    assert.deepEqual([client?.fields, client?.standIns], [['remote_ip'], []]);
  });

  it('takes addresses of two fields without a user agent that only some records have', () => {
    const half = (field: string) => ({ ...addresses(field), records: 600 });
    const agent = { ...ids('user_agent'), records: 600 };
    const some = inferUser([half('client'), half('remote_ip'), agent]);
    assert.deepEqual([some?.fields, some?.standIns], [['remote_ip'], ['client']]);
    const all = inferUser([half('client'), half('remote_ip'), { ...agent, present: 600 }]);
    assert.deepEqual(all?.fields, ['remote_ip', 'user_agent']);
  });

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

  it('passes over a user that few records have for a client that all have, and says so', () => {
    const rare = profile(
      'user',
      made(20, (i) => `u_${i % 5}`),
      300,
    );
    const guess = inferUser([rare, addresses('client')]);
    assert.deepEqual([guess?.fields, guess?.kind], [['client'], 'client']);
    assert.match(guess?.reason ?? '', /^user is in 20 of 300 sampled records only; so as a last resort named client/);
    assert.deepEqual(inferUser([rare])?.fields, ['user']);
    const half = profile(
      'user',
      made(150, (i) => `u_${i % 5}`),
      300,
    );
    assert.deepEqual(inferUser([half, addresses('client')])?.fields, ['user']);
    assert.deepEqual(inferUser([rare, ids('session_id'), addresses('client')])?.kind, 'session');
  });

  it('knows clients of IIS, Zeek and servers that look up names', () => {
    const agents = profile('cs(User-Agent)', ['Mozilla/4', 'Mozilla/5']);
    assert.deepEqual(inferUser([agents, addresses('c-ip')])?.fields, ['c-ip', 'cs(User-Agent)']);
    assert.deepEqual(inferUser([ids('uid'), addresses('id.orig_h')])?.fields, ['id.orig_h']);
    assert.deepEqual(inferUser([addresses('ClientIP')])?.fields, ['ClientIP']);
    assert.equal(inferUser([ids('cs-username')])?.kind, 'user');
    const hosts = profile(
      'client',
      made(300, (i) => (i % 3 === 0 ? `10.0.0.${i % 40}` : `dial-${i % 40}.example.net`)),
    );
    assert.deepEqual(inferUser([hosts])?.fields, ['client']);
  });
});
