import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newBlock } from '../../../../../src/ingest/bytes/block';
import { FieldNames } from '../../../../../src/ingest/bytes/fieldNames';
import { detectFormat, formatOf } from '../../../../../src/ingest/detection/detectFormat';
import type { LogFormat, RecordReader } from '../../../../../src/ingest/formats/logFormat';
import { runs } from '../../../../support/runs';
import { recordsInPieces, valuesOf } from '../../recordsInPieces';
import { recordsOf, sampleOf } from '../../recordsOf';

const found = (text: string): LogFormat => detectFormat({ name: 'a.log' }, sampleOf(text)).format;
const stamp = (i: number): string => `2024-01-02T03:04:${String(10 + (i % 50))}.123456789Z`;
const docker = (log: string, i: number, stream = 'stdout'): string => JSON.stringify({ log, stream, time: stamp(i) });
const many = (line: (i: number) => string): string => Array.from({ length: 8 }, (_, i) => `${line(i)}\n`).join('');
const json = (i: number): string => JSON.stringify({ ts: stamp(i), n: i });
const syslog = (i: number): string => `Feb  3 04:05:0${i} web1 app[${i}]: text ${i}`;

describe('a wrapped log', () => {
  const cases: readonly (readonly [name: string, line: (i: number) => string])[] = [
    ['Docker json-file, JSON lines inside', (i) => docker(`${json(i)}\n`, i)],
    ['Docker json-file, Syslog inside', (i) => docker(`${syslog(i)}\n`, i)],
    ['Docker json-file, JSON lines + Syslog inside', (i) => docker(`${i % 2 ? json(i) : syslog(i)}\n`, i)],
    ['Container log (CRI), JSON lines inside', (i) => `${stamp(i)} stderr F ${json(i)}`],
    ['Container log (CRI), Syslog inside', (i) => `${stamp(i)} stdout F:x ${syslog(i)}`],
    ['Docker Compose output, JSON lines inside', (i) => `web-${i}    | ${json(i)}`],
    ['Docker Compose output, Syslog inside', (i) => `\u001b[36mweb-${i}  | \u001b[0m${syslog(i)}`],
    ['kubectl logs with prefix, Syslog inside', (i) => `[pod/web-5c8/app] ${syslog(i)}`],
    ['Container output with times, JSON lines inside', (i) => `${stamp(i)} ${json(i)}`],
  ];
  for (const [name, line] of cases)
    it(`is found to be ${name}`, () => {
      const format = found(many(line));
      assert.equal(format.name, name);
      assert.equal(recordsOf(format, many(line)).records.length, 8);
    });

  it('leaves texts alone that only look like wrapped ones', () => {
    const lines = [syslog, json, (i: number) => `${stamp(i)} web1 app[1]: hi`, (i: number) => `{"log":"x","n":${i}}`];
    for (const line of lines) assert.doesNotMatch(found(many(line)).name, /inside/, line(1));
    assert.equal(formatOf('compose').score(sampleOf(many((i) => `INFO  | jvm ${i}    | text`))), 0);
  });

  it('takes no commas, semicolons, pipes or tabs of what a program says for those of a table', () => {
    for (const mark of [',', ';', ' |', '\t']) {
      const said = (i: number): string => `INFO worker-${i} job ${i} is done${mark} it took ${i * 7} ms`;
      assert.equal(found(many((i) => `${stamp(i)} ${said(i)}`)).name, 'Text log', mark);
      assert.doesNotMatch(found(many((i) => docker(`${said(i)}\n`, i))).name, /CSV|TSV|Table/, mark);
      assert.doesNotMatch(found(many((i) => `${stamp(i)} stdout F ${said(i)}`)).name, /CSV|TSV|Table/, mark);
    }
  });

  it('keeps the places of the file, and says when and where a line came from', () => {
    const text = `${docker('{"ts":"x"}\n', 1)}\n\n${docker('{"ts":"y","stream":"own"}\n', 2, 'stderr')}\n`;
    const { records } = recordsOf(found(text), text);
    assert.deepEqual(
      records.map(({ values, offset, line }) => [Object.fromEntries(values), offset, line]),
      [
        [{ ts: 'x', container_time: stamp(1), stream: 'stdout' }, 0, 1],
        [{ ts: 'y', container_time: stamp(2), stream: 'own' }, text.lastIndexOf('{"log'), 3],
      ],
    );
    const [record] = recordsOf(found(many((i) => `web-${i}  | ${json(i)}`)), `web-1 | ${stamp(1)} ${json(1)}`).records;
    assert.deepEqual([record?.values.get('container'), record?.values.get('container_time')], ['web-1', stamp(1)]);
  });

  it('joins the pieces of long lines of two streams, each for itself', () => {
    const lines = [
      `${stamp(0)} stdout P {"ts":"a",`,
      `${stamp(1)} stderr P {"ts":`,
      `${stamp(2)} stdout P "n":`,
      `${stamp(3)} stderr F "b"}`,
      `${stamp(4)} stdout F 1}`,
      `${stamp(5)} stdout F {"ts":"c"}`,
    ];
    const text = `${lines.join('\n')}\n`;
    const { records, rejects } = recordsOf(found(text), text);
    assert.deepEqual(rejects, []);
    assert.deepEqual(
      records.map(({ values, line }) => [values.get('ts'), values.get('n'), values.get('container_time'), line]),
      [
        ['b', undefined, stamp(1), 2],
        ['a', '1', stamp(0), 1],
        ['c', undefined, stamp(5), 6],
      ],
    );
  });

  it('joins what Docker cut, and reads a last piece that has no end', () => {
    const text = [docker('{"ts":"a', 0), docker('b"}\n', 1), docker('{"ts":"c\\\\n"}', 2)].join('\n');
    const { records } = recordsOf(found(many((i) => docker(`${json(i)}\n`, i))), text);
    assert.deepEqual(
      records.map(({ values }) => values.get('ts')),
      ['ab', 'c\\n'],
    );
  });

  it('takes a backslash and an n that Docker wrote for no end of a line', () => {
    const text = [docker('{"ts":"C:\\\\n', 0), docker('ew"}\n', 1)].join('\n');
    const { records } = recordsOf(found(many((i) => docker(`${json(i)}\n`, i))), text);
    assert.deepEqual(
      records.map(({ values }) => values.get('ts')),
      ['C:\\new'],
    );
  });

  it('gives the lines of a stack trace to the record above, and rejects lines that have no prefix', () => {
    const text = `web-1 | ${syslog(1)}\nweb-1 |   at main\nAttaching to web-1\nweb-1 | ${syslog(2)}\n`;
    const { records, rejects } = recordsOf(found(text), text);
    assert.deepEqual(
      [records.map(({ line }) => line), rejects],
      [[1, 4], [{ reason: 'line without the prefix of a container', line: 3 }]],
    );
  });

  it('makes messages of lines that no format knows, as the wrapper tells their time', () => {
    const text = many((i) => `${stamp(i)} stdout F ${i < 5 ? json(i) : `starting ${i}`}`);
    const { records, rejects } = recordsOf(found(text), text);
    assert.deepEqual([records.length, records.at(-1)?.values.get('message'), rejects], [8, 'starting 7', []]);
  });

  const piece = fc.oneof(
    fc.tuple(
      fc.constantFrom('stdout', 'stderr'),
      fc.constantFrom('P', 'F'),
      fc.constantFrom(syslog(1), ' at x', 'y', ''),
    ),
    fc.constant(null),
  );
  const pieces = fc.array(piece, { maxLength: 14 });
  const written = (some: readonly (readonly [string, string, string] | null)[]): string =>
    some.map((one, i) => (one ? `${stamp(i)} ${one[0]} ${one[1]} ${one[2]}` : 'noise')).join('\n');
  const cri = found(many((i) => `${stamp(i)} stdout F ${syslog(i)}`));

  it('reads the same in pieces of any size, though streams are mixed and lines cut', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 200 }), async (some, size) => {
        const text = written(some);
        const { records, rejects } = await recordsInPieces(cri, text, size);
        const whole = recordsOf(cri, text);
        assert.deepEqual(records, whole.records);
        // What the wrapper rejects is told before what the inside rejects, piece by piece.
        assert.deepEqual(byLine(rejects), byLine(whole.rejects));
      }),
      { numRuns: runs(500) },
    );
  });

  it('can be shown its end as if nothing followed, and go on', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), (some, cut) => {
        const text = `${written(some)}\n`;
        const lines = text.split(/(?<=\n)/);
        const at = lines.slice(0, cut % (lines.length + 1)).join('').length;
        assert.deepEqual(
          previewed(cri, text, at),
          recordsOf(cri, text).records.map(({ values }) => values),
        );
      }),
      { numRuns: runs(300) },
    );
  });
});

const byLine = <T extends { readonly line: number }>(some: readonly T[]): readonly T[] =>
  [...some].sort((a, b) => a.line - b.line);

/** The records of a text whose first `at` bytes were read, and what was left of them was shown, before the rest came. */
function previewed(format: LogFormat, text: string, at: number): ReadonlyMap<string, string>[] {
  const fields = new FieldNames();
  const records: ReadonlyMap<string, string>[] = [];
  let isShown = false;
  const reader: RecordReader = format.reader(fields, {
    accept: (record) => {
      if (!isShown) records.push(valuesOf(record, fields));
    },
    reject: () => {},
  });
  const bytes = Buffer.from(text);
  const block = newBlock(bytes.length);
  block.bytes.set(bytes);
  const done = reader.read(block, 0, at, 'more', 0);
  isShown = true;
  if (done < at) reader.read(block, done, at, 'last', 0);
  isShown = false;
  reader.read(block, done, bytes.length, 'last', 0);
  return records;
}
