import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonUnescape } from '../../../../../src/ingest/formats/json/jsonUnescape';

/** What the inside of a JSON string means, written behind two bytes that must stay. */
function unescaped(inside: string): string {
  const source = Buffer.from(inside);
  const target = Buffer.alloc(source.length + 2, '#');
  const end = jsonUnescape(source, 0, source.length, target, 2);
  assert.equal(target.toString('utf8', 0, 2), '##');
  return target.toString('utf8', 2, end);
}

describe('jsonUnescape', () => {
  for (const [inside, want] of [
    ['', ''],
    ['\\"\\\\\\/', '"\\/'],
    ['\\b\\f\\n\\r\\t', '\b\f\n\r\t'],
    ['\\u0000', '\0'],
    ['\\u00e9\\u20AC', 'é€'],
    ['\\ud83d\\ude00', '😀'],
    ['\\ud83dx', '\ufffdx'],
    ['\\ude00\\ud83d', '\ufffd\ufffd'],
    ['\\ud83d\\ud83d\\ude00', '\ufffd😀'],
    ['\\ud83d\\u0041', '\ufffdA'],
  ] as const)
    it(`reads ${JSON.stringify(inside)} as ${JSON.stringify(want)}`, () => {
      assert.equal(unescaped(inside), want);
    });

  it('reads any text back from its form with every character escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const escapes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
        assert.equal(unescaped(escapes.map((hex) => `\\u${hex}`).join('')), Buffer.from(text).toString('utf8'));
      }),
    );
  });
});
