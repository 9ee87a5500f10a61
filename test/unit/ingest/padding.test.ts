import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { LogText } from '../../../src/ingest/lines/logText';
import { runs } from '../../support/runs';
import { logFolder, overriding, readFiles, valuesOf } from './logFolder';

const { read, write } = logFolder();
const line = (i: number): string => `{"time":"2025-01-01T00:00:0${i}Z","user":"u${i}","status":"ok"}\n`;
const nuls = (count: number): Buffer => Buffer.alloc(count);
const joined = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

describe('NULs where a line begins', () => {
  it('are padding: no record, though there are more of them than a record may have bytes', async () => {
    const { source, columns } = await read('cut.log', joined(nuls(200_000), lines(0, 9)), {
      chunkBytes: 4096,
      maxRecordBytes: 8192,
    });
    assert.deepEqual([source.format, source.records, source.events, source.rejected], ['JSON lines', 9, 9, 0]);
    assert.equal(columns.offset[0], 200_000);
  });

  it('are padding between lines too, and in a compressed log; a rejected line behind them has its own line', async () => {
    const log = joined(lines(0, 4), nuls(3000), line(4), 'no json\n', nuls(1), line(5), nuls(70_000));
    for (const [name, content] of [
      ['amid.log', log],
      ['amid.log.gz', gzipSync(log)],
    ] as const) {
      const { source, columns } = await read(name, content, { chunkBytes: 512 });
      assert.deepEqual([source.records, source.events], [7, 6]);
      assert.deepEqual(
        source.rejectedReasons.map(({ firstLine }) => firstLine),
        [6],
      );
      assert.deepEqual(valuesOf(columns.user), ['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
    }
  });

  it('end a record of several lines', async () => {
    const record = (i: number): string => `2025-01-01 00:00:0${i} ERROR it broke\n  at a line\n  at another\n`;
    const { source } = await read('traces.log', joined(nuls(99), record(0), record(1), nuls(99), record(2), record(3)));
    assert.deepEqual([source.events, source.rejected], [4, 0]);
  });

  it('do not hide the columns of a table', async () => {
    const table = joined(
      nuls(5000),
      'time,user,status\n',
      '2025-01-01T00:00:00Z,u1,ok\n',
      '2025-01-02T00:00:00Z,u2,ok\n',
    );
    const { source, columns } = await read('table.csv', table);
    assert.deepEqual([source.format, source.events, source.rejected], ['CSV', 2, 0]);
    assert.deepEqual(valuesOf(columns.user), ['u1', 'u2']);
  });

  it('leave records = events + rejected, and each event at its byte, wherever they stand and pieces end', async () => {
    const part = fc.oneof(
      fc.constant('line' as const),
      fc.constant('bad\n'),
      fc.integer({ min: 1, max: 40 }).map((count) => nuls(count)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.integer({ min: 1, max: 64 }),
        async (parts, chunkBytes) => {
          const log: (string | Buffer)[] = [line(0)];
          const places = [0];
          for (const each of parts) {
            if (each === 'line') places.push(joined(...log).length);
            log.push(each === 'line' ? line(places.length - 1 > 9 ? 9 : places.length - 1) : each);
          }
          const { source, columns } = await read('any.log', joined(...log), {
            ...overriding({ format: 'jsonl' }),
            chunkBytes,
            maxRecordBytes: 256,
          });
          const bad = parts.filter((each) => each === 'bad\n').length;
          assert.deepEqual([source.records, source.events, source.rejected], [places.length + bad, places.length, bad]);
          assert.deepEqual([...columns.offset.subarray(0, columns.rows)], places);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('are not shown: an event behind them is found and read as its line', async () => {
    const path = write('shown.log', joined(nuls(20_000), lines(0, 3), nuls(9), lines(3, 6)));
    const { columns, known } = await readFiles([path]);
    const text = new LogText(() => known[0]?.format ?? null);
    const { signal } = new AbortController();
    const places = [0, 2, 3].map((row) => ({
      file: path,
      offset: columns.offset[row] ?? -1,
      time: 0,
      isError: false,
      members: [],
    }));
    const found = await text.lines(places, signal);
    assert.deepEqual(
      found.map(({ line, text }) => [line, text]),
      [0, 2, 3].map((i) => [i + 1, line(i).trimEnd()]),
    );
    assert.equal((await text.window(path, 1, 2, signal)).text, lines(0, 2).trimEnd());
  });

  it('are all there is of a file: it holds no record', async () => {
    await assert.rejects(read('nothing.log', nuls(100_000)), { name: 'ReadError', message: /^nothing\.log holds no/ });
  });
});
