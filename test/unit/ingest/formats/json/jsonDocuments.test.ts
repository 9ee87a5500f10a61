import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../../../src/ingest/bytes/block';
import { jsonDocuments } from '../../../../../src/ingest/formats/json/jsonDocuments';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import type { RecordReader, Tail } from '../../../../../src/ingest/formats/logFormat';
import { runs } from '../../../../support/runs';
import { Gathered, piecesOf, type ReadRecord, type ReadRecords, recordsOf, sampleOf } from '../../recordsOf';

type Row = Readonly<Record<string, unknown>>;

const docs = (text: string | Uint8Array): ReadRecords => recordsOf(jsonDocuments, text);
const rowsOf = ({ records }: ReadRecords): Record<string, string>[] =>
  records.map(({ values }) => Object.fromEntries(values));
const reasonsOf = ({ rejects }: ReadRecords): string[] => rejects.map(({ reason, line }) => `${line}: ${reason}`);

/** The values of a record, a list of objects without the blanks between its values. */
const compactOf = ({ values }: ReadRecord): unknown =>
  [...values].map(([name, text]) => [name, name === 'nested.list' ? JSON.stringify(JSON.parse(text)) : text]);

const text = fc.oneof(
  fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '},{', '\n', '\\"', 'ä', '😀', '"a":'),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 2 }));
const row = fc.record(
  { id: fc.nat(), a: value, b: value, nested: fc.record({ c: value, list: fc.array(fc.record({ id: fc.nat() })) }) },
  { requiredKeys: ['id'] },
);
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const indent = fc.constantFrom(0, 2, '\t');
const ends = fc.constantFrom('', '\n', '\r\n');

/** The ways of writing a log as JSON that is not one object a line. */
const ways: Readonly<Record<string, (some: readonly Row[], space: number | string, end: string) => string>> = {
  'an array': (some, space, end) => JSON.stringify(some, null, space) + end,
  'an array with a record a line': (some, _, end) =>
    `[\n${some.map((each) => JSON.stringify(each)).join(',\n')}\n]${end}`,
  'an array with leading commas': (some) => `[ ${some.map((each) => JSON.stringify(each)).join('\n, ')}\n]`,
  'objects that span lines': (some, space) => some.map((each) => JSON.stringify(each, null, space || 1)).join('\n'),
  'objects behind each other': (some) => `{}${some.map((each) => JSON.stringify(each)).join('')}`,
  'arrays a line': (some, _, end) => some.map((each) => `[${JSON.stringify(each)}]`).join(end || '\n'),
  'a list in an object': (some, space, end) =>
    JSON.stringify({ took: 3, Records: some, more: [{ x: [] }] }, null, space) + end,
  'a list in an object in an object': (some, space) =>
    JSON.stringify({ timed_out: false, hits: { n: [1], hits: some } }, null, space),
  'objects with lists, a line each': (some) => some.map((each) => JSON.stringify({ Records: [each] })).join('\n'),
};

describe('jsonDocuments', () => {
  for (const [what, write] of Object.entries(ways)) {
    it(`reads ${what} as the same records as JSON lines of them, each with its place`, () => {
      fc.assert(
        fc.property(rows, indent, ends, (some, space, end) => {
          const content = write(some, space, end);
          const got = docs(content);
          const want = recordsOf(jsonLines, some.map((each) => JSON.stringify(each)).join('\n'));
          const all = what === 'objects behind each other' ? got.records.slice(1) : got.records;
          assert.deepEqual(all.map(compactOf), want.records.map(compactOf));
          assert.deepEqual(got.rejects, []);
          const bytes = Buffer.from(content);
          for (const { offset, line } of got.records) {
            assert.equal(bytes[offset], 0x7b);
            assert.equal(bytes.subarray(0, offset).toString('latin1').split('\n').length, line);
          }
        }),
        { numRuns: runs(200) },
      );
    });

    it(`reads ${what} the same in pieces of any size, damaged or not`, () => {
      const damage = fc.tuple(
        fc.nat(),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '\n', '"x', 'nul', '{"id":'),
        fc.nat(3),
      );
      fc.assert(
        fc.property(
          rows,
          indent,
          ends,
          damage,
          fc.integer({ min: 1, max: 99 }),
          (some, space, end, [at, put, cut], size) => {
            const whole = write(some, space, end);
            const p = at % whole.length;
            const content = whole.slice(0, p) + put + whole.slice(p + cut);
            assert.deepEqual(piecesOf(jsonDocuments, content, size), docs(content));
          },
        ),
        { numRuns: runs(300) },
      );
    });
  }

  const three = (broken: string): string[] => [
    `[{"t":1,"a":"x"},${broken},{"t":3,"a":"z"}]`,
    `[\n  {"t":1,"a":"x"},\n  ${broken},\n  {"t":3,"a":"z"}\n]\n`,
    `[\n  {\n    "t": 1\n  },\n  ${broken.replace(',', ',\n    ')},\n  {\n    "t": 3\n  }\n]`,
    `{"Records":[{"t":1},${broken},{"t":3}]}\n`,
    `{\n "t": 1\n}\n${broken}\n{\n "t": 3\n}\n`,
  ];
  const broken: readonly string[] = [
    ...[
      '{"t":2,}',
      '{"t":2,"a"}',
      '{"t":2 "a":1}',
      '{"t":2,"a":"y}',
      '{"t":2,"a":y"}',
      '{"t":2,"a":[1}',
      '{"t":2,"a":1]',
    ],
    ...[
      '{"t":2,"a":nul}',
      '{"t":2,"a":"\\x"}',
      '{"t":2,a:1}',
      '{"t":2,"a":{"b":1}',
      '{"t":2,"a":}',
      '{"t":2,"a":\u0001}',
    ],
  ];
  for (const bad of broken)
    it(`rejects ${JSON.stringify(bad)} among others, and goes on at the next`, () => {
      for (const content of three(bad)) {
        const got = docs(content);
        assert.deepEqual(
          rowsOf(got).map(({ t }) => t),
          ['1', '3'],
          content,
        );
        assert.deepEqual(
          got.rejects.map(({ reason }) => reason),
          ['invalid JSON'],
          content,
        );
      }
    });

  it('rejects what is no object in the place of a record, by its line', () => {
    assert.deepEqual(reasonsOf(docs('[\n1,\n"a",\n[{"t":1}],\nnull,\n{"t":2}]')), [
      '2: not a JSON object',
      '3: not a JSON object',
      '4: not a JSON object',
      '5: not a JSON object',
    ]);
  });

  it('reads all records of an array that has not been closed yet, and rejects one that has not', () => {
    const got = docs('[\n{"t":1},\n{"t":2},\n{"t":3,"a":"');
    assert.deepEqual(rowsOf(got), [{ t: '1' }, { t: '2' }]);
    assert.deepEqual(reasonsOf(got), ['4: invalid JSON']);
    assert.deepEqual(reasonsOf(docs('[\n{"t":1},\n{"t":3,')), ['3: record without an end']);
  });

  it('finds the next record behind one whose list nothing closes', () => {
    assert.deepEqual(rowsOf(docs('[\n{"t":1},\n{"t":2,"a":[1,\n{"t":3},\n{"t":4}\n]')), [
      { t: '1' },
      { t: '3' },
      { t: '4' },
    ]);
  });

  it('rejects an object without the list that the first has, and lines that are no JSON', () => {
    const got = docs('{"Records":[{"t":1}]}\n{"t":5}\nTraceback (most recent call last):\n{"Records":[{"t":2}]}\n');
    assert.deepEqual(rowsOf(got), [{ t: '1' }, { t: '2' }]);
    assert.deepEqual(reasonsOf(got), ['2: object without "Records"', '3: invalid JSON']);
  });

  it('takes an object with a time before any list for a record', () => {
    assert.equal(docs('{\n "time": "2025-01-01",\n "items": [{"a": 1}]\n}').records.length, 1);
    assert.equal(docs('{\n "id": "x",\n "items": [{"a": 1}, {"a": 2}]\n}').records.length, 2);
  });

  it('rejects a record that is too long for the block, and reads those after it', () => {
    const long = `[{"t":1},{"t":2,"a":"${'x'.repeat(400)}"},{"t":3},{"t":4}]`;
    const got = piecesOf(jsonDocuments, long, 20, 100);
    assert.deepEqual(
      rowsOf(got).map(({ t }) => t),
      ['1', '3', '4'],
    );
    assert.deepEqual(reasonsOf(got), ['1: line longer than 100 bytes']);
  });

  /** Reads [from, to) of a file in one piece. */
  const readPart = (reader: RecordReader, bytes: Uint8Array, from: number, to: number, tail: Tail): number => {
    const part = Buffer.from([...bytes.subarray(from, to), ...(tail === 'last' ? [10] : [])]);
    return from + reader.read(blockOf(part), 0, part.length, tail, from);
  };

  it('reads on behind what was the end of a file until it grew: its last piece comes again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ways)), rows, indent, fc.nat(), (write, some, space, at) => {
        const bytes = Buffer.from(`${write(some, space, '\n')}\n`);
        const gathered = new Gathered();
        const reader = jsonDocuments.reader(gathered.fields, gathered);
        const half = at % bytes.length;
        const done = readPart(reader, bytes, 0, half, 'more');
        const settled = [...gathered.records];
        if (done < half) readPart(reader, bytes, done, half, 'last');
        const shown = done < half ? `${bytes.subarray(done, half)}\n`.split('\n').length - 1 : 0;
        gathered.records.length = 0;
        gathered.rejects.length = 0;
        readPart(reader, bytes, done, bytes.length, 'last');
        const later = gathered.records.map((each) => ({ ...each, line: each.line - shown }));
        assert.deepEqual({ records: [...settled, ...later], rejects: gathered.rejects }, docs(bytes));
      }),
      { numRuns: runs(500) },
    );
  });

  it('goes on at the next record where the middle of a file is left out', () => {
    const some = Array.from({ length: 9 }, (_, i) => ({ t: i, a: [{ t: 1 }] }));
    for (const [what, write] of Object.entries(ways)) {
      const bytes = Buffer.from(write(some, 2, '\n'));
      if (!bytes.includes(10)) continue;
      const gathered = new Gathered();
      const reader = jsonDocuments.reader(gathered.fields, gathered);
      const place = (row: number): number =>
        bytes.lastIndexOf('{', bytes.indexOf(`"t": ${row}`) + 1 || bytes.indexOf(`"t":${row}`));
      const lineOf = (row: number): number => bytes.lastIndexOf(10, place(row)) + 1;
      readPart(reader, bytes, 0, lineOf(3), 'more');
      readPart(reader, bytes, lineOf(6), bytes.length, 'last');
      assert.deepEqual(
        gathered.records.flatMap(({ values }) => values.get('t') ?? []),
        ['0', '1', '2', '6', '7', '8'],
        what,
      );
      assert.deepEqual(gathered.rejects, [], what);
    }
  });

  it('takes hostile nesting and garbage in linear time, without an exception', () => {
    const n = 200_000;
    for (const content of [
      '['.repeat(n),
      '{"a":'.repeat(n),
      `[${'{"a":['.repeat(n)}`,
      `[${'{"a":1 '.repeat(n)}`,
      `[${'{"'.repeat(n)}`,
      `[\n${'{"a":"\n'.repeat(n)}`,
      '[{}'.repeat(n),
      '}'.repeat(n),
      '[,'.repeat(n),
      `{"Records":${'['.repeat(n)}`,
      `{${'"Records":{'.repeat(n)}`,
    ])
      docs(content);
  });

  it('never throws on garbage', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('[', '{', '[{"a":1},', '{"Records":['),
        (bytes, head) => {
          docs(Buffer.concat([Buffer.from(head), bytes]));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  const some = [
    { time: '2025-01-01', a: 1 },
    { time: '2025-01-02', a: 2 },
    { time: '2025-01-03', a: 3 },
  ];
  const known: readonly (readonly [what: string, content: string, docsWin: boolean])[] = [
    ...Object.entries(ways).map(([what, write]) => [what, write(some, 2, '\n'), true] as const),
    ['an array of one', '[\n{"a":1}\n]', true],
    ['a list in one line', '{"items":[{"a":1}]}', true],
    ['JSON lines', some.map((each) => JSON.stringify(each)).join('\n'), false],
    ['one JSON line', '{"a":1}\n', false],
    ['JSON lines with lists of objects', '{"items":[{"a":1}]}\n{"items":[{"a":1}]}\n', false],
    ['JSON lines whose first line is cut', '"x":1}\n{"a":1}\n{"a":1}\n', false],
    ['JSON lines whose last line is cut', '{"a":1}\n{"a":1}\n{"a":"\n', false],
    ['JSON lines whose last line goes on', '{"a":1}\n{"a":1}\n{"a":\n', false],
    ['JSON lines after a line in brackets', '[INFO] go\n{"a":1}\n{"a":1}\n', false],
    ['text in brackets', '[2025-01-01 10:00:00] local.ERROR: no {"a":1}\n[2025-01-01 10:00:01] x\n', false],
    ['text', 'started\nstopped\n', false],
    ['a CSV', 'a,b\n1,2\n', false],
    ['nothing', '\n', false],
    ['numbers', '[1,2,3]', false],
  ];
  for (const [what, content, docsWin] of known)
    it(`${docsWin ? 'takes' : 'leaves to others'} ${what}`, () => {
      const sample = sampleOf(content);
      const score = jsonDocuments.score(sample);
      assert.ok(docsWin ? score > 0 && score >= jsonLines.score(sample) : score === 0, String(score));
    });
});
