import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultKinds } from '../../../../src/diagnosis/link/faultKinds';
import { eventsOf } from '../plantedLog';
import { taken } from './unitDays';

/** Events of one user, an error where there is a code. */
function kindsOf(codes: readonly (string | null)[], tiers: readonly string[]) {
  const records = codes.map((code, i) => ({
    ms: i * 1000,
    user: 'u',
    error: code !== null,
    fields: { tier: tiers[i % tiers.length] ?? null, code },
  }));
  return taken(faultKinds(eventsOf(records, ['tier', 'code'])));
}

describe('faultKinds', () => {
  it('finds the dimension of codes, and which of them are the users’ own faults', () => {
    const kinds = kindsOf([null, 'BAD_PASSWORD', null, 'TIMEOUT', 'TIMEOUT', null], ['internal', 'external']);
    assert.equal(kinds?.column.name, 'code');
    const own = kinds.column.members.filter((_, member) => kinds.isOwn[member] === 1);
    assert.deepEqual(own, ['BAD_PASSWORD']);
  });

  it('takes no dimension for one of codes whose words are on events without an error too', () => {
    assert.equal(kindsOf([null, 'E1', null, 'E2', null, null], ['internal', 'password']), null);
  });

  it('wants words for most of the errors', () => {
    assert.equal(kindsOf(['BAD_PASSWORD', 'E1', 'E2', 'E3', null], ['a']), null);
    assert.equal(kindsOf([null, null], ['a']), null);
  });
});
