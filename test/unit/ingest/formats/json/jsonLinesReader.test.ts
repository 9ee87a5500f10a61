import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import { runs } from '../../../../support/runs';
import { logFolder, readFiles } from '../../logFolder';
import { recordsInPieces } from '../../recordsInPieces';
import { recordsOf, sampleOf } from '../../recordsOf';

const { write } = logFolder();

const python = 'Traceback (most recent call last):\n  File "a.py", line 3, in f\nValueError: bad\n';
const java =
  'java.lang.IllegalStateException: bad\r\n\tat a.B.c(B.java:1)\r\nCaused by: java.io.IOException: disk\r\n\t... 12 more\r\n';
const go =
  'panic: no\n\ngoroutine 1 [running]:\nmain.(*app).run(0xc0000b4000)\n\t/app/main.go:5 +0x1d\ncreated by main.main\n';
const line = (i: number): string => `{"n":${i}}\n`;

/** What was read: the record's number, where it stands, and what its trace tells. */
const told = ({ records, rejects }: ReturnType<typeof recordsOf>) => ({
  records: records.map(({ values, offset, line: at }) =>
    [values.get('n'), offset, at, values.get('exception'), values.get('root_cause')].join(' ').trim(),
  ),
  rejects,
});

describe('stack traces between lines of JSON', () => {
  it('join the record above, which tells the exception and its root cause', () => {
    const text = line(1) + python + line(2) + java + line(3) + go + line(4);
    const [second, third, fourth] = [2, 3, 4].map((i) => text.indexOf(line(i)));
    assert.deepEqual(told(recordsOf(jsonLines, text)), {
      records: [
        '1 0 1 ValueError',
        `2 ${second} 5 java.lang.IllegalStateException java.io.IOException`,
        `3 ${third} 10`,
        `4 ${fourth} 17`,
      ],
      rejects: [],
    });
  });

  it('are read alike in pieces of any size, also with broken lines between them', async () => {
    const part = fc.constantFrom(
      line(1),
      line(22),
      '{"other":"x"}\n',
      python,
      java,
      go,
      'junk\n',
      '{"n":\n',
      '\n',
      '7\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.integer({ min: 1, max: 90 }), async (parts, size) => {
        const text = parts.join('');
        assert.deepEqual(told(await recordsInPieces(jsonLines, text, size)), told(recordsOf(jsonLines, text)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('are rejected where no record is above; below a rejected line they go with it', () => {
    const text = `  at x\nboom\n${line(1)}boom\n${python}${line(2)}`;
    assert.deepEqual(told(recordsOf(jsonLines, text)), {
      records: ['1 12 3', `2 ${text.indexOf(line(2))} 8`],
      rejects: [
        { reason: 'invalid JSON', line: 1 },
        { reason: 'invalid JSON', line: 2 },
        { reason: 'invalid JSON', line: 4 },
      ],
    });
  });

  it('leave broken JSON rejected, indented or not', () => {
    const broken = ['{"n":', ' {"n":', '  "n": 1,', '  }', 'what is this', 'end: 5'];
    const { records, rejects } = recordsOf(jsonLines, `${line(1)}${broken.join('\n')}\n${line(2)}`);
    assert.deepEqual([records.length, rejects.length], [2, broken.length]);
  });

  it('let an exception that the record itself names stand', () => {
    const { records } = recordsOf(jsonLines, `{"n":1,"exception":"mine"}\n${python}${line(2)}`);
    assert.equal(records[0]?.values.get('exception'), 'mine');
  });

  it('leave a file JSON lines to whoever finds out its format, and a single line is enough', () => {
    assert.equal(jsonLines.score(sampleOf(line(1) + python + line(2))), 1);
    assert.equal(jsonLines.score(sampleOf(line(1))), 1);
  });

  it('are no events and nothing rejected where a log is opened', async () => {
    const stamped = (i: number): string => `{"time":"2025-05-01T00:0${i}:00Z","user":"u${i}","msg":"served"}\n`;
    const text = Array.from({ length: 9 }, (_, i) => stamped(i) + (i % 3 ? '' : python)).join('');
    const { source } = await readFiles([write('traces.log', text)]);
    assert.deepEqual([source.format, source.events, source.rejected], ['JSON lines', 9, 0]);
  });
});
