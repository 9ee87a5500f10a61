import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memberSearch } from '../../../src/host/memberMatches';
import type { Key } from '../../../src/model/selection';

const dimension = (name: string, members: readonly Key[]) => ({ name, field: name, members });
const search = memberSearch([
  dimension('device', ['Tablet', 'Big Tablet', 'Phone', null]),
  dimension('path', ['/tab', '(none)', 'a.b', 'axb', 'TAB']),
]);
const found = (typed: string, most = 10) => search(typed, most).first.map(({ key }) => key);

describe('members that are looked for', () => {
  it('come in any case: those of that name, then those that begin so, then the rest', () => {
    assert.deepEqual(found('tab'), ['TAB', 'Tablet', 'Big Tablet', '/tab']);
    assert.deepEqual(found(' PHONE '), ['Phone']);
    assert.deepEqual(found('nothing'), []);
  });

  it('are found by the text as it is, never as a pattern', () => {
    assert.deepEqual(found('a.b'), ['a.b']);
    assert.deepEqual(found('.*'), []);
    assert.deepEqual(found('['), []);
  });

  it('may be absent, which is another one than one that is spelled so', () => {
    assert.deepEqual(found('(none)'), [null, '(none)']);
  });

  it('are counted beyond those that are given', () => {
    const { first, found } = search('', 3);
    assert.deepEqual([first.length, found], [3, 9]);
  });

  it('among ten thousand are all looked at', () => {
    const many = memberSearch([
      dimension(
        'user',
        Array.from({ length: 10_000 }, (_, i) => `user-${i}`),
      ),
    ]);
    assert.deepEqual(
      many('USER-9999', 5).first.map(({ key }) => key),
      ['user-9999'],
    );
    assert.equal(many('9', 5).found, 3439);
  });
});
