import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ReadError } from '../../../src/ingest/readError';
import { readLog } from '../../../src/ingest/readLog';
import { runs } from '../../support/runs';
import { logFolder, overriding, readFiles } from './logFolder';

const { folder, read, write } = logFolder();
const line = '{"timestamp":"2025-01-01T00:00:00Z","user":"u1","status":"ok"}\n';

describe('readLog refuses', () => {
  const contents: readonly (readonly [what: string, content: string | Uint8Array, message: RegExp])[] = [
    ['an empty file', '', /^bad\.log is empty; /],
    ['a file of blank lines', '\n \n\r\n', /^bad\.log holds no record/],
    ['a byte order mark alone', '\ufeff', /^bad\.log holds no record/],
    ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 10, 3]), /^bad\.log is binary/],
    ['a JSON array of no objects', '[1, "2025-01-01"]', /^bad\.log is text without lines that begin with a date/],
    ['a JSON array without times', '[{"a":"x"},{"a":"y"}]', /^bad\.log has no field that reads as a time; .* of a$/],
    [
      'prose',
      'Dear diary,\ntoday I wrote, and wrote, a log.\n',
      /^bad\.log is text without lines that begin with a date/,
    ],
    ['a header alone', 'time,user\n', /^bad\.log is text without lines that begin with a date/],
    ['a log without times', '{"a":"x","b":2}\n', /^bad\.log has no field that reads as a time; choose one of a, b$/],
  ];
  for (const [what, content, message] of contents)
    it(`${what} with one clear message`, async () => {
      await assert.rejects(read('bad.log', content), { name: 'ReadError', message });
    });

  it('an empty folder, a missing file, and no file at all', async () => {
    mkdirSync(path.join(folder, 'logs'));
    await assert.rejects(readFiles([path.join(folder, 'logs')]), {
      name: 'ReadError',
      message: /^logs is a folder without files; /,
    });
    await assert.rejects(readFiles([path.join(folder, 'gone.log')]), {
      name: 'ReadError',
      message: /^gone\.log was not found; /,
    });
    await assert.rejects(readFiles([]), { name: 'ReadError' });
  });

  it('a file without permission', async (t) => {
    if (process.getuid?.() === 0) return t.skip('root may read everything');
    const file = write('secret.log', line);
    chmodSync(file, 0);
    await assert.rejects(readFiles([file]), { name: 'ReadError', message: /permission/ });
  });

  it('a time field, set by a person, that no record can be read by', async () => {
    const message = /of its 2 records none has a readable time in "user"/;
    await assert.rejects(read('when.log', line + line, overriding({ time: 'user' })), { name: 'ReadError', message });
  });

  for (const [what, change] of [
    ['deleted', (file: string) => rmSync(file)],
    ['cut', (file: string) => truncateSync(file, 1000)],
    [
      'replaced',
      (file: string) => {
        rmSync(file);
        // A spare file first, so that the old inode is not given out again.
        write('spare.log', line);
        write('moving.log', line.repeat(3000));
      },
    ],
  ] as const)
    it(`a file that is ${what} while it is read`, async () => {
      const file = write('moving.log', line.repeat(2000));
      let done = false;
      const onProgress = (): void => {
        if (!done) change(file);
        done = true;
      };
      await assert.rejects(
        readLog([file], { overrides: {}, chunkBytes: 4096 }, onProgress, new AbortController().signal),
        {
          name: 'ReadError',
          message: /^moving\.log changed while it was read/,
        },
      );
    });

  it('nothing that is appended: the file is read as long as it was', async () => {
    const file = write('growing.log', line.repeat(500));
    const { source } = await readLog(
      [file],
      { overrides: {}, chunkBytes: 4096 },
      () => appendFileSync(file, line),
      new AbortController().signal,
    );
    assert.equal(source.events, 500);
  });

  it('any garbage in rejects or a ReadError, and never otherwise; records are events or rejected', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          line,
          '{"timestamp":"2025-01-01"',
          '"',
          '\n',
          '\r\n',
          'time,user,x\n',
          '2025-01-01,u,1\n',
          '2025-01-01,"u\n',
          '\ufeff',
          '\0',
          '{',
          '[',
        )
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.integer({ min: 1, max: 64 }),
        async (pieces, chunkBytes) => {
          try {
            const { source, columns } = await read('garbage.log', Buffer.concat(pieces), {
              chunkBytes,
              maxRecordBytes: 128,
            });
            assert.equal(source.records, source.events + source.rejected);
            assert.equal(
              source.rejected,
              source.rejectedReasons.reduce((sum, { count }) => sum + count, 0),
            );
            assert.equal(columns.rows, source.events);
          } catch (error) {
            if (!(error instanceof ReadError)) throw error;
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
