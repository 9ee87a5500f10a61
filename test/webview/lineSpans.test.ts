import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lineSpans } from '../../webview/cells/lineSpans';

const lit = (text: string, field: string, value: string): string =>
  lineSpans(text, [{ field, value, kind: 'member' }])
    .map((span) => (span.kind ? `[${span.text}]` : span.text))
    .join('');

describe('the runs of a line', () => {
  it('light up a value after the name of its field, and then nowhere else', () => {
    assert.equal(lit('{"a":"Free","tier":"Free"}', 'tier', 'Free'), '{"a":"Free","tier":"[Free]"}');
    assert.equal(lit('a=Free tier=Free', 'user.tier', 'free'), 'a=Free tier=[Free]');
  });

  it('light up whole words only, where no name is written', () => {
    assert.equal(lit('GET /v1 1 10 [1]', 'count', '1'), 'GET /v1 [1] 10 [[1]]');
    assert.equal(lit('x ERROR errors', 'level', 'error'), 'x [ERROR] errors');
  });

  it('take no value for a pattern, and lose nothing of any text', () => {
    assert.equal(lit('a.b a+b', 'x', 'a+b'), 'a.b [a+b]');
    const mark = fc.record({
      field: fc.string(),
      value: fc.string(),
      kind: fc.constantFrom('member' as const, 'outcome' as const),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(mark, { maxLength: 4 }), (text, marks) => {
        const own = { field: 'x', value: text.slice(1, 4), kind: 'member' } as const;
        assert.equal(
          lineSpans(text, [...marks, own])
            .map((span) => span.text)
            .join(''),
          text,
        );
      }),
    );
  });
});
