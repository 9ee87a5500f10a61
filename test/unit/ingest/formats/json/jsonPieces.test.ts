import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonDocuments } from '../../../../../src/ingest/formats/json/jsonDocuments';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import { logFolder } from '../../logFolder';
import { recordsOf } from '../../recordsOf';
import { firstRecord } from '../readsAs';

const { read } = logFolder();

/** A record as the first of its shape, and as one more, which is read another way. */
function twice(line: string): Record<string, string> {
  const [first, second] = recordsOf(jsonLines, `${line}\n${line}`).records;
  assert.deepEqual(second?.values, first?.values);
  return Object.fromEntries(first?.values ?? []);
}

describe('JSON values that programs write in pieces', () => {
  it('reads a MESSAGE of journald that is an array of bytes as its text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.boolean(), (text, isSpaced) => {
        const bytes = JSON.stringify([...Buffer.from(text)], null, isSpaced ? ' ' : '').replaceAll('\n', ' ');
        const line = `{"_PID":"12","MESSAGE":${bytes},"PRIORITY":"6"}`;
        assert.deepEqual(twice(line), { _PID: '12', MESSAGE: Buffer.from(text).toString(), PRIORITY: '6' });
      }),
    );
    assert.equal(firstRecord(jsonDocuments, '[{"MESSAGE":[\n72,\n105\n]}]').MESSAGE, 'Hi');
  });

  it('leaves texts that look like it, and arrays of anything else, as they are', () => {
    for (const text of ['[72,105]', '[72,"\\"]', '[]', '[72'])
      assert.equal(twice(JSON.stringify({ MESSAGE: text, n: 1 })).MESSAGE, text);
    for (const value of ['[]', '[256]', '[1,99999999999]', '[1.5]', '[-1]', '["a","b"]', '[[1]]', '[1,null]', '12'])
      assert.equal(twice(`{"MESSAGE":${value},"n":1}`).MESSAGE, value);
    assert.deepEqual(twice('{"a":{"MESSAGE":[72]},"message":[72]}'), { 'a.MESSAGE': '[72]', message: '[72]' });
    assert.deepEqual(twice('{"MESSAGE":null,"n":1}'), { n: '1' });
  });

  it('reads an instant of log4j as one time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1e9, max: 4e9 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        async (epochSecond, nanoOfSecond) => {
          const line = JSON.stringify({ instant: { epochSecond, nanoOfSecond }, level: 'INFO', message: 'hi' });
          const instant = `${epochSecond}.${String(nanoOfSecond).padStart(9, '0')}`;
          assert.deepEqual(twice(line), { instant, level: 'INFO', message: 'hi' });
          const { columns, inference } = await read('a.json', `${line}\n${line}`);
          assert.equal(inference.roles.time, 'instant');
          assert.equal(columns.time[1], epochSecond * 1000 + Math.floor(nanoOfSecond / 1e6));
          assert.ok(!inference.fields.some(({ field }) => field.startsWith('instant.')));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves one that lacks a part, or has other values, as it is', () => {
    const whole = '{"instant":{"epochSecond":1700000000,"nanoOfSecond":5},"n":1}';
    for (const [seconds, nanos] of [
      ['1700000000', null],
      [null, '5'],
      ['1.7e9', '5'],
      ['1700000000', '-5'],
      ['1700000000', '1234567890'],
    ]) {
      const parts = { ...(seconds && { epochSecond: seconds }), ...(nanos && { nanoOfSecond: nanos }) };
      const line = JSON.stringify({ instant: parts, n: 1 }).replace(/:"(.*?)"/g, ':$1');
      const [first, second] = recordsOf(jsonLines, `${whole}\n${line}`).records;
      assert.equal(first?.values.get('instant'), '1700000000.000000005');
      const want = Object.entries(parts).map(([name, text]) => [`instant.${name}`, text]);
      assert.deepEqual(Object.fromEntries(second?.values ?? []), { ...Object.fromEntries(want), n: '1' });
    }
  });
});
