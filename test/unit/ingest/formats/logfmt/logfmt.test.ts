import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { logfmt } from '../../../../../src/ingest/formats/logfmt/logfmt';
import { recordsOf, sampleOf } from '../../recordsOf';

const fieldsOf = (line: string): Readonly<Record<string, string>> | null => {
  const [record] = recordsOf(logfmt, line).records;
  return record ? Object.fromEntries(record.values) : null;
};

describe('logfmt', () => {
  it('reads pairs under their own names, with text in quotes and escapes', () => {
    assert.deepEqual(
      fieldsOf('ts=2024-05-01T10:00:00Z level=info msg="say \\"hi\\"\\tnow" http.status=200 empty= e=""'),
      {
        ts: '2024-05-01T10:00:00Z',
        level: 'info',
        msg: 'say "hi"\tnow',
        'http.status': '200',
      },
    );
  });

  it('reads bare keys as true, keeps the last of a key given twice, and `=` inside a value', () => {
    assert.deepEqual(fieldsOf('a=1 debug b=x=y a=2'), { a: '2', debug: 'true', b: 'x=y' });
  });

  it('reads quotes that stand unescaped inside quotes', () => {
    assert.deepEqual(fieldsOf('msg="He said "hi" to me" n=1'), { msg: 'He said "hi" to me', n: '1' });
  });

  for (const [what, line] of [
    ['prose with one pair', 'retry with timeout=5'],
    ['prose that begins with a pair', 'timeout=5 is what we set for all of them'],
    ['prose with pairs at its end', 'connected to the host name=a port=1'],
    ['one pair', 'a=1'],
    ['an unclosed quote', 'a=1 b="x'],
    ['text after a closing quote', 'a="x"y b=1'],
    ['JSON', '{"a":"b=c d=e"}'],
    ['a query', '/path?a=1&b=2'],
    ['nothing before =', '=1 a=2 b=3'],
  ] as const)
    it(`does not read ${what}`, () => {
      assert.equal(fieldsOf(line), null);
      assert.equal(logfmt.score(sampleOf(line)), 0);
    });

  it('joins what is no pair to the record above', () => {
    const { records, rejects } = recordsOf(logfmt, 'a=1 b=2\ngoroutine 1 [running]:\n\tmain.go:3\na=3 b=4\n');
    assert.deepEqual([records.map(({ line }) => line), rejects], [[1, 4], []]);
  });

  const key = fc.stringMatching(/^[a-z_][a-z0-9_.]{0,9}$/);
  const value = fc.string({ maxLength: 20 }).filter((text) => !['\n', '\r', '\u001b'].some((c) => text.includes(c)));
  const write = (text: string): string =>
    /^[a-z0-9]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&').replaceAll('\t', '\\t')}"`;

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { minLength: 2, selector: ([name]) => name }), (pairs) => {
        const line = pairs.map(([name, text]) => `${name}=${write(text)}`).join(' ');
        const expected = Object.fromEntries(pairs.filter(([, text]) => text !== ''));
        assert.deepEqual(fieldsOf(line), expected);
      }),
    );
  });

  it('takes any bytes, and long lines full of quotes in little time', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void recordsOf(logfmt, bytes)));
    recordsOf(logfmt, `a=1 ${'b="x" c '.repeat(200_000)}`);
    recordsOf(logfmt, `a="${'" x'.repeat(300_000)}`);
  });
});
