import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distinctNames } from '../../../src/ingest/distinctNames';

describe('distinctNames', () => {
  it('numbers what repeats, past the numbers that are names already', () => {
    assert.deepEqual(distinctNames(['a', 'a', 'b', 'a (3)', 'a', 'a (2)']), [
      'a',
      'a (2)',
      'b',
      'a (3)',
      'a (4)',
      'a (2) (2)',
    ]);
  });

  it('gives names that are distinct, and those that do not repeat as they are, whatever they are', () => {
    const name = fc.constantFrom('a', 'b', 'a (2)', 'a (3)', 'a (2) (2)', '');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const distinct = distinctNames(names);
        assert.equal(new Set(distinct).size, names.length);
        const firsts = names.filter((one, i) => names.indexOf(one) === i);
        if (firsts.length === names.length) assert.deepEqual(distinct, names);
      }),
    );
  });

  it('numbers half a million of one name: to count from 2 each time would not end', () => {
    const many = distinctNames(new Array<string>(500_000).fill('a'));
    assert.equal(many.at(-1), 'a (500000)');
  });
});
