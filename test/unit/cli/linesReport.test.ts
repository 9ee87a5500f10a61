import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-lines-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  let out = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: () => {} });
  return { code, out };
}

describe('the lines of a log on the command line', () => {
  const record = (minute: number, level: string, rest: string): string =>
    `2025-03-01 10:0${minute}:00 ${level} [main] ${rest}`;
  const records = [
    record(1, 'INFO', 'started'),
    record(2, 'ERROR', 'no \u001b]0;title\u0007\n\tat a.B.c(B.java:1)'),
    record(3, 'INFO', 'going on'),
    record(4, 'ERROR', 'no more'),
  ];
  const file = path.join(folder, 'app.log');
  writeFileSync(file, `${records.join('\n')}\n`);

  it('are JSON with file, line, offset, time and text, and the number of all', async () => {
    const { code, out } = await run('lines', file, '--json', '--limit', '2');
    assert.equal(code, 0);
    const first = records[0] ?? '';
    assert.deepEqual(JSON.parse(out), {
      lines: [
        { file, line: 1, offset: 0, time: '2025-03-01T10:01:00.000Z', text: first },
        { file, line: 2, offset: first.length + 1, time: '2025-03-01T10:02:00.000Z', text: records[1] },
      ],
      total: 4,
    });
  });

  it('are those of errors, or of a period, or the newest, where that is asked', async () => {
    const linesOf = async (...options: string[]): Promise<number[]> => {
      const { lines } = JSON.parse((await run('lines', file, '--json', ...options)).out);
      return lines.map(({ line }: { line: number }) => line);
    };
    assert.deepEqual(await linesOf('--errors'), [2, 5]);
    assert.deepEqual(await linesOf('--errors', '--order', 'newest', '--limit', '1'), [5]);
    assert.deepEqual(await linesOf('--from', '2025-03-01T10:03'), [4, 5]);
  });

  it('stand as grep writes them, with nothing that a terminal would obey', async () => {
    const { out } = await run('lines', file, '--errors', '--limit', '1');
    assert.match(out, /^only the oldest 1 of 2 errors in the selection; raise --limit for more\n\n/);
    assert.ok(out.includes(`${file}:2: 2025-03-01 10:02:00 ERROR [main] no`));
    assert.ok(out.includes('\n at a.B.c(B.java:1)\n'));
    for (const sign of ['\u0007', '\u001b', '\t']) assert.ok(!out.includes(sign));
  });
});
