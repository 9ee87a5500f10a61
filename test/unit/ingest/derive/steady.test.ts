import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signatures } from '../../../../src/ingest/derive/signatures';
import { steady } from '../../../../src/ingest/derive/steady';

const field = { name: 'signature', from: 'message', reason: 'in common' };

describe('steady', () => {
  it('settles values that come later as those before that they are like', () => {
    const { settle } = steady({ ...field, settle: signatures });
    const first = ['user a has left the red room now', 'user b has left the red room now', 'disk is full'];
    assert.deepEqual(settle?.(first), [
      'user <*> has left the red room now',
      'user <*> has left the red room now',
      'disk is full',
    ]);
    // By itself it would be a word in which the template differs, and rename what was shown.
    const later = ['user c has left the blue room now', 'disk is full', 'something else'];
    assert.deepEqual(settle?.(later), ['user <*> has left the red room now', 'disk is full', 'something else']);
    assert.deepEqual(settle?.(first), [
      'user <*> has left the red room now',
      'user <*> has left the red room now',
      'disk is full',
    ]);
  });

  it('asks for nothing twice', () => {
    const asked: string[] = [];
    const { settle } = steady({
      ...field,
      settle: (values) => {
        asked.push(values.join(' '));
        return values.map((value) => (value === 'x' ? null : value.toUpperCase()));
      },
    });
    assert.deepEqual(settle?.(['a', 'x']), ['A', null]);
    assert.deepEqual(settle?.(['x', 'a']), [null, 'A']);
    assert.deepEqual(settle?.(['b', 'a']), ['B', 'A']);
    assert.deepEqual(asked, ['a x', 'a x b']);
  });

  it('leaves a field alone whose values are settled as they are', () => {
    assert.equal(steady(field), field);
  });
});
