import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../../src/model/plainText';

describe('plainText', () => {
  it('leaves ordinary text in any script as it is, joiners too', () => {
    for (const text of [
      'North America',
      '12,5 %',
      'żółć',
      '東京',
      'עברית',
      'می\u200cخواهم',
      '👩‍💻',
      '$(x)[a](b)</script>',
    ])
      assert.equal(plainText(text), text);
  });

  it('puts one blank for a run of controls, line ends, marks of direction or signs without width', () => {
    const runs = {
      c0: '\u0000\u0007\u001b\u007f',
      c1: '\u0080\u009b\u009d',
      lines: '\r\n\u0085\u2028\u2029',
      direction: '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206f',
      noWidth: '\u200b\u2060\u2064\ufeff',
    };
    for (const [name, run] of Object.entries(runs)) {
      assert.equal(plainText(`a${run}b`), 'a b', name);
      for (const one of run) assert.equal(plainText(`${one}b${one}`), ' b ', name);
    }
  });

  it('keeps nothing that drives a terminal, for any text, and changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainText(text);
        assert.doesNotMatch(plain, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff]/u);
        assert.equal(plainText(plain), plain);
      }),
    );
  });
});
