import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectFormat } from '../../../../../src/ingest/detection/detectFormat';
import { runs } from '../../../../support/runs';
import { recordsInPieces } from '../../recordsInPieces';
import { recordsOf, sampleOf } from '../../recordsOf';

type Write = (text: string, stream: string) => string;
const stamp = '2024-01-02T03:04:05.123456789Z';
const writers: readonly (readonly [name: string, write: Write])[] = [
  ['Docker json-file', (text, stream) => `${JSON.stringify({ log: `${text}\n`, stream, time: stamp })}\n`],
  ['Container log (CRI)', (text, stream) => `${stamp} ${stream} F ${text}\n`],
];
const trace = ['Traceback (most recent call last):', '  File "a.py", line 3, in f', 'ValueError: bad'];
const json = (n: number): string => `{"n":${n}}`;

const told = ({ records }: ReturnType<typeof recordsOf>) =>
  records.map(({ values, line }) =>
    [line, values.get('stream'), values.get('n'), values.get('message'), values.get('exception')].join('|'),
  );

describe('stack traces inside a wrapper, with JSON around them', () => {
  for (const [name, write] of writers) {
    const lines = (texts: readonly string[], stream: string): string =>
      texts.map((text) => write(text, stream)).join('');
    const read = (text: string) => {
      const { format } = detectFormat({ name: 'a.log' }, sampleOf(text));
      return { format, told: told(recordsOf(format, text)) };
    };

    it(`are one record on another stream than the line above: ${name}`, () => {
      const text = lines([json(1)], 'stdout') + lines([...trace, ...trace], 'stderr') + lines([json(2)], 'stdout');
      const { format, told } = read(text);
      assert.equal(format.name, `${name}, JSON lines inside`);
      assert.deepEqual(told, ['1|stdout|1||', `2|stderr||${trace[0]}|ValueError`, '8|stdout|2||']);
    });

    it(`join the record above on its own stream: ${name}`, () => {
      const text = lines([json(1), ...trace, json(2)], 'stdout') + lines(['hello', ...trace], 'stderr');
      assert.deepEqual(read(text).told, ['1|stdout|1||ValueError', '5|stdout|2||', '6|stderr||hello|ValueError']);
    });

    it(`are read alike in pieces of any size: ${name}`, async () => {
      const line = fc.tuple(fc.constantFrom(json(1), ...trace, 'hello'), fc.constantFrom('stdout', 'stderr'));
      const { format } = read(lines([json(1), json(2)], 'stdout'));
      await fc.assert(
        fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), async (some, size) => {
          const text = some.map(([one, stream]) => write(one, stream)).join('');
          assert.deepEqual(told(await recordsInPieces(format, text, size)), told(recordsOf(format, text)));
        }),
        { numRuns: runs(200) },
      );
    });
  }
});
