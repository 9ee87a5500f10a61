import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import initSqlJs from 'sql.js';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const log = path.join(folder, 'app.jsonl');
const lines = ['a', '(none)', null, 'a'].map((device, i) =>
  JSON.stringify({ time: `2025-01-0${i + 1}T08:00:00Z`, user: `u${i % 2}`, device, status: i % 2 ? 'error' : 'ok' }),
);
writeFileSync(log, `${lines.join('\n')}\nnonsense\n`);

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

const python = 'import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); print(c.execute(sys.argv[2]).fetchall())';
const hasPython = spawnSync('python3', ['-c', 'import sqlite3']).status === 0;

describe('log-health export', () => {
  const file = path.join(folder, 'star.sqlite');

  it('writes a whole database: tables, indexes, the view of events, and what it is of', async () => {
    const { code, out } = await run('export', log, '--out', file, '--dim', 'device', '--json');
    assert.equal(code, 0);
    const { bytes, events } = JSON.parse(out);
    assert.deepEqual([bytes, events], [readFileSync(file).length, 4]);
    const { Database } = await initSqlJs({ wasmBinary: sqlWasm().buffer });
    const db = new Database(readFileSync(file));
    const all = (sql: string) => db.exec(sql)[0]?.values ?? [];
    assert.deepEqual(all('PRAGMA integrity_check'), [['ok']]);
    assert.deepEqual(all('PRAGMA foreign_key_check'), []);
    const names = all("SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1").flat();
    for (const name of ['index fact_event_by_day', 'table dim_device', 'table fact_event', 'table meta', 'view events'])
      assert.ok(names.includes(name), `${name} is not among ${names.join(', ')}`);
    assert.deepEqual(all('SELECT time, user, outcome, device, file FROM events ORDER BY time'), [
      ['2025-01-01T08:00:00.000Z', 'u0', 'success', 'a', log],
      ['2025-01-02T08:00:00.000Z', 'u1', 'error', '(none)', log],
      ['2025-01-03T08:00:00.000Z', 'u0', 'success', null, log],
      ['2025-01-04T08:00:00.000Z', 'u1', 'error', 'a', log],
    ]);
    const meta = Object.fromEntries(all('SELECT name, value FROM meta'));
    assert.deepEqual(
      ['records', 'rejected', 'role_time', 'role_user', 'time_zone', 'mau_window'].map((name) => meta[name]),
      ['5', '1', 'time', 'user', 'UTC', 'rolling30'],
    );
    assert.deepEqual(JSON.parse(String(meta.files)), [log]);
    assert.deepEqual(JSON.parse(String(meta.dimensions)), { device: 'device' });
    db.close();
  });

  it('is read by another SQLite', { skip: hasPython ? false : 'no python3 with sqlite3' }, async () => {
    await run('export', log, '--out', file, '--dim', 'device', '--force');
    const ask = (sql: string): string => spawnSync('python3', ['-c', python, file, sql], { encoding: 'utf8' }).stdout;
    assert.equal(ask('PRAGMA integrity_check'), "[('ok',)]\n");
    assert.equal(
      ask('SELECT device, count(*) FROM events GROUP BY 1 ORDER BY 1'),
      "[(None, 1), ('(none)', 1), ('a', 2)]\n",
    );
  });

  it('refuses to write over any file that is there, unless it is told to', async () => {
    const notes = path.join(folder, 'notes.txt');
    writeFileSync(notes, 'precious');
    assert.match((await run('export', log, '--out', notes)).err, /notes\.txt is there already; .* --force/);
    assert.equal(readFileSync(notes, 'utf8'), 'precious');
    assert.equal((await run('export', log, '--out', notes, '--force')).code, 0);
    rmSync(notes);
  });

  it('refuses to write over the log, and leaves nothing where it cannot write', async () => {
    const over = await run('export', log, '--out', log, '--force');
    assert.deepEqual([over.code, /is a file of the log itself/.test(over.err)], [2, true]);
    assert.match(readFileSync(log, 'utf8'), /nonsense\n$/);
    const nowhere = await run('export', log, '--out', path.join(folder, 'no such folder', 'x.sqlite'));
    assert.equal(nowhere.code, 2);
    assert.match((await run('export', log)).err, /export needs --out/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    );
  });
});

describe('an absent value beside one that is spelled "(none)"', () => {
  const keys = async (...argv: string[]): Promise<Record<string, unknown>> => {
    const { out } = await run(...argv, '--dim', 'device', '--dim', 'user', '--user', 'user', '--json');
    return JSON.parse(out);
  };

  it('is null in JSON, and the other is its text', async () => {
    const { rows } = (await keys('breakdown', log, '--by', 'device')) as { rows: { key: unknown; events: number }[] };
    const events = new Map(rows.map((row) => [row.key, row.events]));
    assert.deepEqual([events.get('a'), events.get(null), events.get('(none)')], [2, 1, 1]);
    const matrix = await keys('matrix', log, '--rows', 'device', '--cols', 'user');
    assert.deepEqual(new Set(matrix.rows as unknown[]), new Set(['a', '(none)', null]));
    const cells = matrix.cells as { row: unknown; events: number }[];
    assert.equal(cells.filter(({ row, events: n }) => row === null && n === 1).length, 1);
  });

  it('is (none) in texts and filters, and the other stands in quotes', async () => {
    const { out } = await run('breakdown', log, '--by', 'device', '--dim', 'device');
    assert.match(out, /^\(none\) +1 /m);
    assert.match(out, /^"\(none\)" +1 /m);
    for (const [where, user] of [
      ['device=(none)', 'u0'],
      ['device="(none)"', 'u1'],
    ] as const) {
      const { rows } = (await keys('breakdown', log, '--by', 'user', '--where', where)) as { rows: { key: string }[] };
      assert.deepEqual(
        rows.map(({ key }) => key),
        [user],
        where,
      );
    }
  });
});
