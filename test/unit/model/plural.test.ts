import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plural } from '../../../src/model/plural';

it('plural: one thing has the word of one, none, several and an unknown number that of many', () => {
  const words = [0, 1, 2, 1000, null].map((n) => plural(n, 'value'));
  assert.deepEqual(words, ['values', 'value', 'values', 'values', 'values']);
  assert.equal(plural(1, 'row is', 'rows are'), 'row is');
  assert.equal(plural(3, 'row is', 'rows are'), 'rows are');
});
