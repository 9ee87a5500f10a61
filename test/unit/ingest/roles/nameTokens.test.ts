import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownNames, nameTokens } from '../../../../src/ingest/roles/nameTokens';

describe('nameTokens', () => {
  for (const [field, want] of [
    ['user_id', 'user id'],
    ['userId', 'user id'],
    ['User ID', 'user id'],
    ['HTTPStatus', 'http status'],
    ['@timestamp', 'timestamp'],
    ['Round-Trip Time [ms]', 'round trip time ms'],
    ['', ''],
  ] as const)
    it(`splits ${JSON.stringify(field)} into ${JSON.stringify(want)}`, () => {
      assert.equal(nameTokens(field).join(' '), want);
    });

  it('knows a nested field by its path and by its inner levels alone', () => {
    assert.deepEqual(knownNames('context.user.id'), ['contextuserid', 'userid', 'id']);
  });
});
