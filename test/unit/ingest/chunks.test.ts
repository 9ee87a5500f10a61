import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Reading } from '../../../src/ingest/reading/finishReading';
import { runs } from '../../support/runs';
import { dimensionOf, logFolder, overriding } from './logFolder';

const { read } = logFolder();
const text = fc.oneof(
  fc.constantFrom('a', 'bb', 'Ünï', '€', '😀', '"', '\\', 'a,b', 'x\ny', '\r', '</script>', '', 'null', 'true', '0'),
  fc.string({ maxLength: 5, unit: 'grapheme' }),
);
const records = fc.array(fc.record({ a: text, b: text, c: text }), { minLength: 1, maxLength: 12 });
const all = overriding({ dimensions: ['a', 'b', 'c'] });
const first = { a: 'x', b: 'x', c: 'x' };
const stamp = '2025-01-01T00:00:00Z';

/** What a reading tells of a log, without when its file was written. */
const told = ({ source, inference, columns }: Reading) => ({ source, inference, columns });

const jsonLines = (rows: readonly object[]): string =>
  rows.map((row) => JSON.stringify({ timestamp: stamp, ...row })).join('\n');
const csv = (rows: readonly Record<string, string>[]): string =>
  [
    'timestamp,a,b,c',
    ...rows.map((row) => [stamp, row.a, row.b, row.c].map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join()),
  ].join('\r\n');

describe('readLog', () => {
  for (const [name, write] of [
    ['JSON lines', jsonLines],
    ['CSV', csv],
  ] as const) {
    it(`reads any records written as ${name} back to the same values`, async () => {
      await fc.assert(
        fc.asyncProperty(records, async (some) => {
          const rows = [first, ...some];
          const reading = await read('back.log', write(rows), all);
          assert.deepEqual([reading.source.format, reading.source.rejected], [name, 0]);
          for (const field of ['a', 'b', 'c'] as const)
            assert.deepEqual(
              dimensionOf(reading, field),
              rows.map((row) => row[field] || null),
            );
        }),
        { numRuns: runs(150) },
      );
    });

    it(`reads the same out of ${name} in pieces of any size, damaged or not`, async () => {
      const damage = fc.constantFrom('', '', '"', 'x,y\n', '{"a":1}\n', '\r\n\r\n');
      await fc.assert(
        fc.asyncProperty(records, damage, fc.integer({ min: 1, max: 90 }), async (some, bad, chunkBytes) => {
          const whole = write([first, ...some]);
          const half = whole.lastIndexOf('\n', whole.length / 2) + 1;
          const content = half === 0 ? whole : whole.slice(0, half) + bad + whole.slice(half);
          const want = await read('pieces.log', content, all).then(told, String);
          assert.deepEqual(await read('pieces.log', content, { ...all, chunkBytes }).then(told, String), want);
        }),
        { numRuns: runs(150) },
      );
    });
  }
});
