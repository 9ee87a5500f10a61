import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainLine } from '../../../src/host/plainLine';
import { hostile } from './smallLog';

describe('plainLine', () => {
  it('leaves ordinary text in any script as it is', () => {
    for (const text of ['North America', '12,5 %', 'żółć', '東京', '👩‍💻', 'a [b] (c) $5', '</script>'])
      assert.equal(plainLine(text), text);
  });

  it('parts what VS Code reads as an icon or a link, and drops marks that turn the text around', () => {
    const line = plainLine(hostile);
    assert.ok(!line.includes('$('));
    assert.ok(!line.includes(']('));
    assert.ok(!line.includes('\u202e'));
  });

  it('makes one line of several and says where it cut', () => {
    assert.equal(plainLine('a\r\nb\u2028c\td'), 'a b c d');
    assert.equal(plainLine('abcdef', 4), 'abc…');
  });

  it('never lets an icon, a link, a line end or a control character through, and keeps to the length', () => {
    const bits = fc.constantFrom(
      '$',
      '(',
      ')',
      '[',
      ']',
      'x',
      '\u0000',
      '\n',
      '\u202e',
      '\u2069',
      '\u200b',
      'command:',
    );
    fc.assert(
      fc.property(
        fc.array(bits).map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const line = plainLine(text, most);
          assert.doesNotMatch(line, /\$\(|\]\(|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
          assert.ok(line.length <= most);
        },
      ),
    );
  });
});
