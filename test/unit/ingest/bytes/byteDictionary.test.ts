import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { ByteDictionary } from '../../../../src/ingest/bytes/byteDictionary';

const codesOf = (dictionary: ByteDictionary, texts: readonly string[]): number[] =>
  texts.map((text) => {
    const bytes = Buffer.from(`..${text}##`);
    return dictionary.codeOf(blockOf(bytes).view, 2, bytes.length - 2);
  });

describe('ByteDictionary', () => {
  it('numbers distinct values from 1 in the order of first sight', () => {
    const dictionary = new ByteDictionary();
    assert.deepEqual(codesOf(dictionary, ['b', 'a', 'b', 'abcd', 'abcde', 'abcd', 'a']), [1, 2, 1, 3, 4, 3, 2]);
    assert.deepEqual(dictionary.values(), ['b', 'a', 'abcd', 'abcde']);
  });

  it('tells apart values of which one begins with the other, or has zero bytes at its end', () => {
    assert.deepEqual(codesOf(new ByteDictionary(), ['a', 'a\0', 'a\0\0\0', 'abcd', 'abcd\0', '']), [1, 2, 3, 4, 5, 6]);
  });

  it('gives what a Map gives, for any values however many', () => {
    const values = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.nat(300).map((n) => `u_${n}`),
      ),
      {
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(values, (texts) => {
        const seen = new Map<string, number>();
        for (const text of texts) if (!seen.has(text)) seen.set(text, seen.size + 1);
        const dictionary = new ByteDictionary();
        assert.deepEqual(
          codesOf(dictionary, texts),
          texts.map((text) => seen.get(text)),
        );
        assert.deepEqual(dictionary.values(), [...seen.keys()]);
      }),
    );
  });

  it('stays quick and right over 200,000 values that differ in their last bytes alone', () => {
    const dictionary = new ByteDictionary();
    const texts = Array.from({ length: 200_000 }, (_, i) => `user-${String(i).padStart(7, '0')}`);
    assert.deepEqual(codesOf(dictionary, texts).at(-1), 200_000);
    assert.deepEqual(codesOf(dictionary, [...texts.slice(-2), ...texts.slice(0, 2)]), [199_999, 200_000, 1, 2]);
    assert.deepEqual(dictionary.values(), texts);
  });
});
