import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonText } from '../../../src/cli/jsonText';

describe('jsonText', () => {
  it('escapes what JSON itself leaves for the terminal to obey', () => {
    assert.equal(jsonText('a\u001b\u009b\u202e\u2028\nz'), '"a\\u001b\\u009b\\u202e\\u2028\\nz"\n');
    assert.equal(jsonText({ a: [1] }, 2), '{\n  "a": [\n    1\n  ]\n}\n');
  });

  it('reads back as the value it was made of, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        const text = jsonText({ values }, 2);
        assert.deepEqual(JSON.parse(text), { values });
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
