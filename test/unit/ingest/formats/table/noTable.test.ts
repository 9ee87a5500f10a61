import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../../../src/ingest/detection/detectFormat';
import { sampleOf } from '../../recordsOf';

const clock = (i: number): string => `10:${String(10 + i).padStart(2, '0')}:00`;
const logs: readonly (readonly [name: string, line: (i: number) => string])[] = [
  ['a date in brackets', (i) => `[2025-03-01 ${clock(i)}] [info] u${i % 3} logged in, by password`],
  ['the stamp of glog', (i) => `I0301 ${clock(i)}.000123    1 controller.go:${i}] object ${i}, attempt 1`],
  ['the stamp of a Ruby logger', (i) => `I, [2025-03-01T${clock(i)}.000123 #12]  INFO -- : Completed 200 OK in ${i}ms`],
  ['a name before the date', (i) => `web1 2025/03/01 ${clock(i)} job ${i} is done; it took ${i} ms`],
  ['a time alone', (i) => `${clock(i)} INFO job ${i} is done; it took ${i} ms`],
];

describe('the first line of a log with one comma or semicolon a line', () => {
  for (const [name, line] of logs)
    it(`is no header of a table: ${name}`, () => {
      const text = Array.from({ length: 30 }, (_, i) => `${line(i)}\n`).join('');
      assert.doesNotMatch(detectFormat({ name: 'a.log' }, sampleOf(text)).format.name, /CSV|TSV|Table/);
    });

  it('is one where no cell holds a time', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `2025-03-01T${clock(i)}Z,u${i % 3},ok\n`).join('');
    const { format } = detectFormat({ name: 'a.log' }, sampleOf(`time (UTC),user at 9,outcome 2025\n${rows}`));
    assert.equal(format.name, 'CSV');
  });
});
