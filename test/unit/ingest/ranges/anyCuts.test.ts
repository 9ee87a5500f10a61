import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FieldNames } from '../../../../src/ingest/bytes/fieldNames';
import { EventStore } from '../../../../src/ingest/columns/eventStore';
import type { FieldPlan } from '../../../../src/ingest/columns/fieldPlan';
import { findLogFiles } from '../../../../src/ingest/files/logFile';
import { jsonLines } from '../../../../src/ingest/formats/json/jsonLines';
import { lineFormat } from '../../../../src/ingest/formats/lineFormat';
import type { LogFormat } from '../../../../src/ingest/formats/logFormat';
import { mixtureOf } from '../../../../src/ingest/formats/mixedFormat';
import { delimited } from '../../../../src/ingest/formats/table/delimited';
import { rangesOf } from '../../../../src/ingest/ranges/cutRanges';
import type { RangeRead } from '../../../../src/ingest/ranges/range';
import { readSpan } from '../../../../src/ingest/ranges/readSpan';
import { fillStore } from '../../../../src/ingest/reading/fillStore';
import { runs } from '../../../support/runs';
import { logFolder } from '../logFolder';

const { write } = logFolder();
const { signal } = new AbortController();
const plan: FieldPlan = {
  times: ['time'],
  keep: new Set(),
  skip: new Map([['c', 'the message']]),
  derived: [],
};

/** Lines of "@ time word": what others say goes on with the record above. */
const notes = lineFormat({
  id: 'notes',
  name: 'notes',
  continues: true,
  parser: (fields) => {
    const [time, word] = [fields.idOf('time'), fields.idOf('a')];
    return {
      parse(block, start, end, record) {
        const stamp = block.bytes.indexOf(0x20, start + 2);
        if (block.bytes[start] !== 0x40 || stamp < 0 || stamp >= end) return false;
        record.add(time, start + 2, stamp);
        record.add(word, stamp + 1, end);
        return true;
      },
      goOn(block, start, end, record) {
        if (block.bytes[start] === 0x21) record.add(fields.idOf('exception'), start + 1, end);
      },
    };
  },
});

interface Result {
  readonly names: readonly string[];
  readonly table: object;
  readonly rejects: object;
  readonly dates: object;
}

const timesBy = (store: EventStore, dayFirst: boolean) => {
  const { time, offsets } = store.times.by(dayFirst);
  return { time: [...time], clock: offsets.clockWithin({ from: -Infinity, to: Infinity }) };
};

/** Reads a file in ranges that end at the cuts; those that are not `helped` are read in order, the others each by itself. */
async function readCut(
  path: string,
  format: LogFormat,
  cuts: readonly number[],
  helped: readonly boolean[],
  maxRecordBytes: number,
): Promise<Result> {
  const [found] = (await findLogFiles(path)).files;
  assert.ok(found);
  const file = { ...found, format, fits: [], forced: false, sampled: { records: 1, bytes: 1 } };
  const options = { chunkBytes: 64, maxRecordBytes };
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < file.size).sort((a, b) => a - b);
  const ranges = rangesOf(0, inside);
  const partOf = async (i: number): Promise<RangeRead | null> => {
    const range = ranges[i];
    if (!range || !helped[i % helped.length]) return null;
    const fields = new FieldNames();
    const sink = new EventStore(fields, plan);
    const read = await readSpan(range, { file, format, fields, sink, options, signal });
    return { ...read, hasSurplus: fields.surplus, events: sink.handOver() };
  };
  const fields = new FieldNames();
  const store = new EventStore(fields, plan);
  await fillStore(ranges, { known: [file], fields, store, options, signal, onPiece: () => {} }, partOf);
  const { columns, ...table } = store.table();
  return {
    names: fields.names,
    table: { ...table, columns: [...columns] },
    rejects: store.rejects.list(),
    dates: [store.times.counts, ...[false, true].map((dayFirst) => timesBy(store, dayFirst))],
  };
}

const isoStamp = ['2025-01-01T00:00:00Z', '2025-01-02T03:04:05+01:00', '2025-03-01 00:00:00', 'never', ''];
const slashStamp = ['3/4/2025', '13/4/2025', '4/13/2025', '5/5/2025', '11/12/2025T10:00:00+01:00'];
const stamp = fc.constantFrom(...isoStamp, ...slashStamp);
const word = fc.constantFrom('a', 'bb', 'a,b', 'x\ny', '"', 'Ünï', '', '\n\n', '@ 2025-01-01T00:00:00Z z');
const row = fc.record({ time: stamp, a: word, b: word, c: word });
const junk = fc.constantFrom(
  '',
  '\n',
  '"',
  'x,y\n',
  '{"a":1}\n',
  '\r\n\r\n',
  '! oops\n',
  ' at x\n',
  'z'.repeat(200),
  '{"q":',
  '\0'.repeat(200),
  'x\n\0\0',
);
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type Row = { time: string; a: string; b: string; c: string };
const csvRow = ({ time, a, b, c }: Row): string => `${[time, a, b, c].map(cell).join()}\n`;

const trace = [
  '',
  'Traceback (most recent call last):\n  File "a.py", line 3, in f\nValueError: bad\n',
  'a.b.SomeException: no\r\n\tat a.B.c(B.java:1)\r\n\r\nCaused by: a.OtherError\r\n\t... 12 more\r\n',
];

const writers: readonly [LogFormat, string, (row: Row) => string][] = [
  [jsonLines, '', (one) => `${JSON.stringify(one)}\n`],
  [
    { ...jsonLines, name: 'JSON lines with stack traces' },
    '',
    (one) => `${JSON.stringify(one)}\n${trace[one.b.length % trace.length] ?? ''}`,
  ],
  [delimited('csv', 'CSV', ','), 'time,a,b,c\n', csvRow],
  [delimited('', 'CSV below a comment', ','), '# by hand\nsep=,\n\ntime,a,b,c\n', csvRow],
  [delimited('', 'CSV with its names in a comment', ','), '#time,a,b,c\n2025-01-01,1,2,3\n', csvRow],
  [notes, '', ({ time, a, b }) => `@ ${time} ${a}\n${b === '' ? '' : `! ${b}\n`}`],
  [
    mixtureOf([jsonLines, notes]),
    '',
    (one) => (one.a === 'a' ? `${JSON.stringify(one)}\n` : `@ ${one.time} ${one.b}\n`),
  ],
];

describe('a file read in ranges gives what reading it as a whole does', () => {
  for (const [format, head, line] of writers) {
    it(`whatever its cuts and whoever reads: ${format.name}, damaged or not`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(row, junk), { minLength: 1, maxLength: 30 }),
          fc.array(fc.nat(2500), { maxLength: 8 }),
          fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
          fc.constantFrom(150, 2 ** 20),
          fc.boolean(),
          async (rows, cuts, helped, maxRecordBytes, isMarked) => {
            const text = rows.map(([one, more]) => line(one) + more).join('');
            const path = write('cut.log', `${isMarked ? '\ufeff' : ''}${head}${text}`);
            if (text === '') return;
            const whole = await readCut(path, format, [], [false], maxRecordBytes);
            assert.deepEqual(await readCut(path, format, cuts, helped, maxRecordBytes), whole);
          },
        ),
        { numRuns: runs(400) },
      );
    });
  }

  it('where a line too long for a record comes between a cut and the first record after it', async () => {
    const path = write('long.log', `@ 2025-01-01T00:00:00Z a\n${'z'.repeat(200)}\n@ 2025-01-01T00:00:00Z b\n`);
    const whole = await readCut(path, notes, [], [false], 150);
    assert.deepEqual(await readCut(path, notes, [3], [true], 150), whole);
  });

  it('where a record of 20,000 lines goes over several cuts, which is not read line by line to its end', async () => {
    const trace = `@ 2025-01-01T00:00:00Z a\n! oops\n${' at x\n'.repeat(20_000)}`;
    const path = write('trace.log', `${trace}@ 2025-01-01T00:00:01Z b\n@ 2025-01-01T00:00:02Z c\n${trace}`);
    const whole = await readCut(path, notes, [], [false], 2 ** 20);
    const cuts = [20, 60_000, 120_040, 120_070, 180_000];
    for (const helped of [[false], [true], [true, false]])
      assert.deepEqual(await readCut(path, notes, cuts, helped, 2 ** 20), whole);
  });
});
