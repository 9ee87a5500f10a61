import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortText } from '../../../src/cli/shortText';

describe('shortText', () => {
  it('leaves a text that fits, and says where it cut a longer one', () => {
    assert.equal(shortText('abcd', 4), 'abcd');
    assert.equal(shortText('abcde', 4), 'abc…');
  });

  it('does not cut a character of two code units in half', () => {
    assert.equal(shortText('ab👩cde', 4), 'ab…');
    assert.equal(shortText('a👩cde', 4), 'a👩…');
  });
});
