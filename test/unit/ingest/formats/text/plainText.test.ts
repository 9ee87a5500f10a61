import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectFormat } from '../../../../../src/ingest/detection/detectFormat';
import { formats } from '../../../../../src/ingest/formats/formats';
import { plainText } from '../../../../../src/ingest/formats/text/plainText';
import { recordsOf, sampleOf } from '../../recordsOf';

const read = (text: string): (readonly [line: number, fields: Readonly<Record<string, string>>])[] =>
  recordsOf(plainText, text).records.map(({ line, values }) => [line, Object.fromEntries(values)]);
const formatOf = (text: string): string => detectFormat({ name: 'x.log' }, sampleOf(text)).format.id;

describe('plainText', () => {
  it('begins a record at a stamp, also behind a few words, and joins what follows', () => {
    const text = '2024-05-01 10:00:00 hello\n  there\nnode7 [a] 2024-05-01 10:00:01 - an error came\nmore 2024\n';
    assert.deepEqual(read(text), [
      [1, { time: '2024-05-01 10:00:00', message: 'hello' }],
      [3, { time: '2024-05-01 10:00:01', level: 'error', message: 'node7 [a] 2024-05-01 10:00:01 - an error came' }],
    ]);
  });

  it('makes each line a record without a time until the first that has one', () => {
    assert.deepEqual(read('hello\n\nWARNING: bye\n2024-05-01 10:00:00 x\ny\n'), [
      [1, { message: 'hello' }],
      [3, { level: 'WARNING', message: 'WARNING: bye' }],
      [4, { time: '2024-05-01 10:00:00', message: 'x' }],
    ]);
  });

  it('reads the history of shells: the time above, the command below', () => {
    assert.deepEqual(read('#+1162490366\nls -l\n#1162490385\nexit\n'), [
      [1, { time: '1162490366', message: 'ls -l' }],
      [3, { time: '1162490385', message: 'exit' }],
    ]);
  });

  it('fits any text a little, and nothing that is binary or blank', () => {
    for (const text of ['hello', 'Ärger\n', 'a\tb', '\u001b[31mred\u001b[0m', '08:09:33.814936 execve("/bin/ls")'])
      assert.equal(plainText.score(sampleOf(text)), 0.3, text);
    for (const bytes of [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 10, 3]), Buffer.alloc(100), ' \n\t\n'])
      assert.equal(plainText.score(sampleOf(bytes)), 0);
  });

  it('fits less than whatever else reads a sample well', () => {
    for (const format of formats) if (format !== plainText) assert.notEqual(format.id, plainText.id);
    assert.equal(formatOf('{"a":1}\n{"a":2}\n'), 'jsonl');
    assert.equal(formatOf('a=1 b=2\n'), 'logfmt');
    assert.equal(formatOf('2024-05-01 10:00:00 INFO x\n'), 'text');
  });

  it('takes any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void recordsOf(plainText, bytes)));
  });
});

describe('a mixture', () => {
  const json = '{"time":"2024-05-01T10:00:00Z","a":1}\n';

  it('is not made of JSON lines and a few broken ones', () => {
    const broken = '{"time":"2024-05-01T10:00:00Z","a\n"a":1}\n';
    assert.equal(formatOf(json.repeat(20) + broken + json.repeat(20)), 'jsonl');
  });

  it('is made of JSON lines and lines of text with stamps', () => {
    assert.equal(formatOf(json.repeat(20) + 'worker 2024-05-01 10:00:00 is up\n'.repeat(3)), 'jsonl+plain');
    assert.equal(formatOf(json.repeat(20) + '2024-05-01 10:00:00 INFO up\n'.repeat(3)), 'jsonl+text');
  });

  it('asks formats of any text last, however many lines they read', () => {
    const text = '2024-05-01 10:00:00 INFO up\n'.repeat(30);
    assert.equal(formatOf(`${text}a=1 b=2 c=3\n${json}${text}`), 'jsonl+logfmt+text');
  });
});
