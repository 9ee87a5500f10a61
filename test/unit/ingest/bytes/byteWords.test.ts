import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteWords } from '../../../../src/ingest/bytes/byteWords';

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
