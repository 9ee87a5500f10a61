import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bytesOf, indexWithin, startsWith } from '../../../../src/ingest/bytes/byteSearch';
import { ByteWords } from '../../../../src/ingest/bytes/byteWords';

const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', ' ') });

describe('ByteWords', () => {
  it('knows its words in any case, and no others', () => {
    const words = ['info', 'warn', 'warning', 'w'];
    const known = new ByteWords(words);
    const any = fc.oneof(fc.constantFrom(...words, 'INFO', 'Warn', 'warnin', 'inf\u000f', ''), fc.string());
    fc.assert(
      fc.property(any, (word) => {
        const bytes = Buffer.from(`[${word}]`);
        const isWord = words.includes(word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
        assert.equal(known.has(bytes, 1, bytes.length - 1), isWord);
      }),
    );
  });
});

describe('byteSearch', () => {
  it('finds what strings find, and nothing outside its bounds', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text.filter((what) => what !== ''),
        (before, inside, after, what) => {
          const bytes = bytesOf(before + inside + after);
          const [from, to, sought] = [before.length, before.length + inside.length, bytesOf(what)];
          const place = (at: number): number => (at < 0 ? -1 : at + from);
          assert.equal(indexWithin(bytes, from, to, sought), place(inside.indexOf(what)));
          assert.equal(startsWith(bytes, from, to, sought), inside.startsWith(what));
        },
      ),
    );
  });
});
