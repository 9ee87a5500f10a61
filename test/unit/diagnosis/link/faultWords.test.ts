import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { faultOf } from '../../../../src/diagnosis/link/faultWords';

describe('faultOf', () => {
  it('takes for the users’ own what they did wrong', () => {
    for (const text of ['BAD_PASSWORD', 'wrongMfaCode', 'account locked', 'MFA_TIMEOUT', '401', 'HTTP 403', 'http_404'])
      assert.equal(faultOf(text), 'own', text);
  });

  it('takes for the service’s what it failed to do, whatever it was asked for', () => {
    for (const text of [
      'HTTP 503',
      '500',
      'connection timed out',
      'SSO_UNAVAILABLE',
      'AUTH_TIMEOUT',
      'InternalServerError',
      'password database unreachable',
      '429',
      'RATE_LIMITED',
    ])
      assert.equal(faultOf(text), 'service', text);
  });

  it('says nothing of other words and numbers', () => {
    for (const text of ['', 'Berlin', 'E17', '200', '4040', 'Tablet', '4.8.1']) assert.equal(faultOf(text), null, text);
  });

  it('reads hostile text as text, however long', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => [null, 'own', 'service'].includes(faultOf(text))));
    assert.equal(faultOf(`${'('.repeat(100_000)}password`), null);
  });
});
