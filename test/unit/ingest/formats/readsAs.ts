import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { LogFormat } from '../../../../src/ingest/formats/logFormat';
import { recordsInPieces } from '../recordsInPieces';
import { recordsOf, sampleOf } from '../recordsOf';

/** The fields of the first record of a text. */
export function firstRecord(format: LogFormat, text: string): Record<string, string> {
  const [record] = recordsOf(format, text).records;
  assert.ok(record, `no record in ${JSON.stringify(text)}`);
  return Object.fromEntries(record.values);
}

/** A test for each line: the fields that it is read to. */
export function readsEach(format: LogFormat, lines: readonly (readonly [string, Record<string, string>])[]): void {
  for (const [line, fields] of lines)
    it(`reads ${JSON.stringify(line.slice(0, 90))}`, () => assert.deepEqual(firstRecord(format, line), fields));
}

/** A test that lines of other formats are none of this one. */
export function leavesAlone(format: LogFormat, lines: readonly string[]): void {
  it('leaves lines of other formats alone', () => {
    for (const line of lines) assert.equal(format.score(sampleOf(`${line}\n`)), 0, line);
  });
}

/** A test that damaged lines never throw, and that pieces of any size give the same records. */
export function readsAnyPieces(format: LogFormat, lines: readonly string[]): void {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...lines) },
    fc.constantFrom('', '\t more', '\u0000', '[', '"', '{"log":', '<13>', '\u001b[31m'),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.tuple(fc.constantFrom(...lines), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  );
  it('reads the same in pieces of any size, damaged or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 300 }), async (some, size) => {
        const text = some.join('\n');
        // NULs where a line begins never come to a reader.
        const whole = /^\0/m.test(text) ? await recordsInPieces(format, text, 2 ** 16) : recordsOf(format, text);
        assert.deepEqual(await recordsInPieces(format, text, size), whole);
      }),
      { numRuns: 300 },
    );
  });
}

/** Lines of many formats, none of which is syslog's. */
export const foreignLines: readonly string[] = [
  '{"time":"2024-01-02T03:04:05Z","msg":"a host program: text"}',
  '10.1.2.3 - ada [02/Jan/2024:03:04:05 +0000] "GET / HTTP/1.1" 200 5',
  '2024-01-02 03:04:05,123 INFO app.main: started',
  '2024-01-02T03:04:05.123Z INFO app[12]: started',
  '2024-01-02T03:04:05.123+01:00 ERROR 12 --- [app] [main] c.e.App : failed',
  'I0102 03:04:05.123456    12 main.go:7] started',
  'time,user,outcome',
  'level=info msg="a: b" ts=2024-01-02T03:04:05Z',
  'Jan',
  '<13>',
  '<999>Jan  2 03:04:05 web app: x',
  'Max  2 03:04:05 web app: x',
];
