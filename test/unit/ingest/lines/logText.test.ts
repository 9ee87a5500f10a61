import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LogText } from '../../../../src/ingest/lines/logText';
import { longestText } from '../../../../src/ingest/lines/recordTexts';
import type { LogLine } from '../../../../src/model/logLines';
import { logFolder } from '../logFolder';

const { write, read } = logFolder();
const signal = new AbortController().signal;

const stamp = (i: number): string => `2025-03-01 10:00:${String(i % 60).padStart(2, '0')}`;
/** Every fifth record has a stack trace. */
const traced = Array.from({ length: 50 }, (_, i) =>
  i % 5 === 0
    ? `${stamp(i)} ERROR [main] job ${i} failed\njava.lang.IllegalState: no\n\tat a.B.c(B.java:${i})`
    : `${stamp(i)} INFO [main] job ${i} done`,
).join('\n');

/** All lines of a log as its events lead to them. */
async function linesOf(name: string, content: string | Uint8Array): Promise<readonly LogLine[]> {
  const { source, columns, known } = await read(name, content);
  const text = new LogText((file) => known.find(({ path }) => path === file)?.format ?? null);
  const places = Array.from({ length: columns.rows }, (_, i) => ({
    file: source.files[columns.file[i] ?? 0] ?? '',
    offset: columns.offset[i] ?? 0,
    time: columns.time[i] ?? 0,
    isError: false,
    members: [],
  }));
  return text.lines(places, signal);
}

const shown = (lines: readonly LogLine[]) => lines.map(({ line, text, isCut }) => [line, text, isCut]);

describe('the lines of a log', () => {
  it('are whole records with the line that they begin at, plain or compressed', async () => {
    const records = traced.split(/\n(?=2025)/);
    let line = 1;
    const expected = records.map((text) => {
      const at = line;
      line += text.split('\n').length;
      return [at, text, false];
    });
    assert.deepEqual(shown(await linesOf('trace.log', `${traced}\n`)), expected);
    assert.deepEqual(shown(await linesOf('trace.log.gz', gzipSync(traced))), expected);
  });

  it('leave out lines that were rejected between two records', async () => {
    const json = (i: number): string => JSON.stringify({ time: stamp(i), user: `u${i}`, n: i });
    const lines = await linesOf('rejects.jsonl', `${json(0)}\nnot json\n\n${json(1)}\n${json(2)}`);
    assert.deepEqual(shown(lines), [
      [1, json(0), false],
      [4, json(1), false],
      [5, json(2), false],
    ]);
  });

  it('are rows of a table with the line breaks of their cells', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${stamp(i)},u${i},${i === 4 ? '"two\nlines"' : 'one'}`);
    const lines = await linesOf('table.csv', `time,user,note\n${rows.join('\n')}\n`);
    assert.deepEqual(shown(lines)[4], [6, rows[4], false]);
    assert.deepEqual(shown(lines)[5], [8, rows[5], false]);
  });

  it('are found in JSON that is one document', async () => {
    const records = Array.from({ length: 12 }, (_, i) => ({ time: stamp(i), user: `u${i}` }));
    const lines = await linesOf('document.json', JSON.stringify(records, null, 2));
    assert.equal(lines[3]?.line, 14);
    assert.match(lines[3]?.text ?? '', /^\{/);
  });

  it('are cut where a record is long, and say so', async () => {
    const long = `${stamp(1)} ERROR [main] ${'x'.repeat(3 * longestText)}`;
    const endless = `${stamp(2)} ERROR [main] deep\n${'\tat a.B.c(B.java:1)\n'.repeat(9000)}`;
    const lines = await linesOf('long.log', `${long}\n${stamp(1)} INFO [main] done\n${endless}`);
    assert.deepEqual(
      lines.map(({ isCut }) => isCut),
      [true, false, true],
    );
    assert.equal(lines[0]?.text.length, longestText);
    assert.equal(lines[1]?.text, `${stamp(1)} INFO [main] done`);
    assert.ok((lines[2]?.text.length ?? 0) > longestText - 40);
  });

  it('tell that a file has changed or is gone, each in its own words', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => JSON.stringify({ time: stamp(i), user: `u${i}` }));
    const { source, known } = await read('changing.jsonl', `${lines.join('\n')}\n`);
    const file = source.files[0] ?? '';
    const text = new LogText(() => known[0]?.format ?? null);
    const place = { file, offset: (lines[0]?.length ?? 0) + 1, time: 0, isError: false, members: [] };
    const problem = async () => (await text.lines([place], signal))[0]?.problem;
    assert.equal(await problem(), null);
    writeFileSync(file, `xx${lines.join('\n')}\n`);
    assert.match((await problem()) ?? '', /changing\.jsonl has changed since it was read/);
    writeFileSync(file, '{}\n');
    assert.match((await problem()) ?? '', /no longer there/);
    const [gone] = await text.lines([{ ...place, file: `${file}.gone` }], signal);
    assert.match(gone?.problem ?? '', /changing\.jsonl\.gone was not found/);
  });

  it('end with the signal', async () => {
    const text = new LogText(() => null);
    const file = write('stop.log', traced);
    const place = { file, offset: 70, time: 0, isError: false, members: [] };
    await assert.rejects(text.lines([place], AbortSignal.abort(new Error('enough'))), /enough/);
  });
});

describe('a window on a file', () => {
  const numbers = Array.from({ length: 30_000 }, (_, i) => `line ${i + 1} ${'.'.repeat(80)}`).join('\n');
  const files = { plain: write('numbers.log', numbers), packed: write('numbers.log.gz', gzipSync(numbers)) };

  for (const [kind, file] of Object.entries(files)) {
    it(`holds the lines from one on, forwards and back, of a ${kind} file`, async () => {
      const text = new LogText(() => null);
      for (const firstLine of [29_990, 1, 12_345, 25_000]) {
        const window = await text.window(file, firstLine, 20, signal);
        const first = window.text.split('\n')[0]?.split(' ')[1];
        assert.deepEqual([window.firstLine, first, window.isEnd], [firstLine, String(firstLine), firstLine === 29_990]);
        assert.equal(window.text.split('\n').length, Math.min(20, 30_001 - firstLine));
      }
    });

    it(`is found by text, from a line on, in a ${kind} file`, async () => {
      const text = new LogText(() => null);
      assert.equal(await text.find(file, 'line 23456 ', 1, signal), 23_456);
      assert.equal(await text.find(file, 'line 10', 11, signal), 100);
      assert.equal(await text.find(file, 'line 5 ', 6, signal), null);
      await assert.rejects(text.find(file, 'nowhere', 1, AbortSignal.abort(new Error('enough'))), /enough/);
    });
  }

  it('counts the lines anew of a file that was replaced by another', async () => {
    const file = write('replaced.log', numbers);
    const text = new LogText(() => null);
    assert.match((await text.window(file, 25_000, 1, signal)).text, /^line 25000 /);
    renameSync(write('new.log', `first\n${numbers}`), file);
    assert.match((await text.window(file, 25_000, 1, signal)).text, /^line 24999 /);
  });

  it('cuts lines that are long', async () => {
    const file = write('wide.log', `${'w'.repeat(50_000)}\nnext\n`);
    const window = await new LogText(() => null).window(file, 1, 5, signal);
    assert.deepEqual(
      window.text.split('\n').map((line) => line.length),
      [10_001, 4],
    );
  });
});
