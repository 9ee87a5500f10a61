import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const canary = '</script><img src=x onerror=alert(1)>\'"; DROP TABLE fact_event; -- [x](command:y)';

function logFile(): string {
  const line = (day: number, user: string, device: string, status: string): string =>
    JSON.stringify({ timestamp: `2025-01-0${day}T12:00:00Z`, user_id: user, device, status });
  const lines = [
    line(1, 'u1', 'Tablet', 'success'),
    line(1, 'u2', canary, 'error'),
    '{"timestamp": broken',
    line(2, 'u1', 'Tablet', 'error'),
    line(3, 'u1', canary, 'success'),
    line(3, 'u3', 'Tablet', 'success'),
  ];
  const file = path.join(folder, 'small.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function bigFile(): string {
  const lines = Array.from({ length: 25_000 }, (_, i) => `${1_735_689_600 + i},u${i},${i % 3}`);
  const big = path.join(folder, 'big.csv');
  writeFileSync(big, `time,user,device\n${lines.join('\n')}\n`);
  return big;
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('the command line', () => {
  const file = logFile();

  it('gives the KPIs of a file as JSON, with what was read and what was rejected', async () => {
    const { code, out } = await run('kpi', file, '--json');
    assert.equal(code, 0);
    const { source, roles, measures, period } = JSON.parse(out);
    assert.deepEqual([source.records, source.events, source.rejected], [6, 5, 1]);
    assert.equal(source.rejectedReasons[0].firstLine, 3);
    assert.deepEqual([roles.time, roles.user, roles.userKind], ['timestamp', 'user_id', 'user']);
    assert.deepEqual(roles.outcome, { field: 'status', errors: ['error'], known: 5 });
    assert.equal(roles.usersKnown, 5);
    assert.deepEqual(roles.dimensions, [{ name: 'device', field: 'device', members: 2 }]);
    assert.equal(measures.error_rate, 0.4);
    assert.equal(measures.impacted_users, 2);
    assert.deepEqual([period.from, period.to, period.timeZone], ['2025-01-01', '2025-01-04', 'UTC']);
  });

  it('says of how many events outcome and user are known, and takes a second field of each', async () => {
    const halves = path.join(folder, 'halves.jsonl');
    const line = (i: number): string =>
      JSON.stringify({
        time: `2025-01-01T10:00:${10 + i}Z`,
        ...(i % 2 ? { user: `u${i % 3}`, result: i % 3 ? 'ok' : 'failed' } : { grade: i % 4 ? 'a' : 'b', who: 'w' }),
      });
    writeFileSync(halves, Array.from({ length: 40 }, (_, i) => line(i)).join('\n'));
    const { out } = await run('kpi', halves);
    assert.match(out, /^The outcome is known in 20 of 40 events; the others count as successes\.$/m);
    assert.match(out, /^The user, user is in 20 of 40 events; the others count for no user\.$/m);
    const more = ['--outcome', 'result', '--outcome', 'grade=b', '--user', 'user', '--user', 'who'];
    const { roles, measures } = JSON.parse((await run('kpi', halves, '--json', ...more)).out);
    assert.deepEqual(roles.outcome, {
      field: 'result',
      errors: ['failed'],
      standIns: [{ field: 'grade', errors: ['b'] }],
      known: 40,
    });
    assert.deepEqual([roles.user, roles.userStandIns, roles.usersKnown], ['user', ['who'], 40]);
    assert.deepEqual([measures.users, measures.errors], [4, 7 + 10]);
    assert.doesNotMatch((await run('kpi', halves, ...more)).out, /is known in|are? in \d/);
  });

  it('says in the schema which format was found, how well it fits, and what comes next', async () => {
    assert.match((await run('schema', file)).out, /^format JSON lines \(jsonl\) fits \d+%; /m);
    const csv = path.join(folder, 'plain.csv');
    writeFileSync(csv, 'at,who\n2025-01-01T10:00:00Z,u1\n2025-01-01T11:00:00Z,u2\n');
    const forced = await run('schema', csv, '--format', 'csv');
    assert.match(forced.out, /^format CSV \(csv\) fits \d+%, set by you; /m);
    const wrong = await run('kpi', csv, '--format', 'jsonl');
    assert.equal(wrong.code, 2);
    assert.match(
      wrong.err,
      /plain\.csv holds no record that JSON lines \(jsonl\) reads; it reads as CSV \(csv\) instead/,
    );
    const two = (await run('schema', file, csv)).out;
    assert.match(two, /^format JSON lines .*; 1 file; /m);
    assert.match(two, /^format CSV .*; 1 file; /m);
  });

  it('gives the same numbers from both engines, filtered by a member whose name is hostile', async () => {
    const where = `device=${canary.replaceAll(',', '\\,')}`;
    const columnar = await run('kpi', file, '--json', '--where', where);
    const sqlite = await run('kpi', file, '--json', '--where', where, '--engine', 'sqlite');
    assert.equal(JSON.parse(columnar.out).measures.events, 2);
    assert.deepEqual(JSON.parse(sqlite.out).measures, JSON.parse(columnar.out).measures);
  });

  it('breaks down and crosses dimensions, members as the file has them', async () => {
    const { rows, total } = JSON.parse((await run('breakdown', file, '--by', 'device', '--json')).out);
    assert.deepEqual(
      rows.map((row: { key: string; events: number; errors: number }) => [row.key, row.events, row.errors]),
      [
        ['Tablet', 3, 1],
        [canary, 2, 1],
      ],
    );
    assert.equal(total.users, 3);
    const matrix = JSON.parse(
      (
        await run(
          'matrix',
          file,
          '--rows',
          'device',
          '--cols',
          'status',
          '--dim',
          'device',
          '--dim',
          'status',
          '--json',
        )
      ).out,
    );
    assert.deepEqual([matrix.rows.length, matrix.cols.length, matrix.cells.length], [2, 2, 4]);
  });

  it('runs one read-only statement over the star schema, and refuses others', async () => {
    const statement =
      'SELECT value, count(*) AS n FROM fact_event JOIN dim_device ON dim_device.id = device_id GROUP BY value ORDER BY n DESC';
    assert.deepEqual(JSON.parse((await run('sql', file, statement, '--json')).out).rows, [
      ['Tablet', 3],
      [canary, 2],
    ]);
    const { code, err } = await run('sql', file, 'DELETE FROM fact_event');
    assert.equal(code, 2);
    assert.match(err, /only SELECT, WITH and VALUES are allowed/);
  });

  it('takes half-open periods and another window', async () => {
    const { measures, period } = JSON.parse(
      (await run('kpi', file, '--json', '--from', '2025-01-01', '--to', '2025-01-02')).out,
    );
    assert.equal(measures.events, 2);
    assert.deepEqual([period.from, period.to], ['2025-01-01', '2025-01-02']);
  });

  it('says what was inferred and why', async () => {
    const { out } = await run('schema', file);
    assert.match(out, /6 records = 5 events \+ 1 rejected/);
    assert.match(out, /user_id +user/);
  });

  it('ends bad usage and unreadable input with exit code 2 and one clear line', async () => {
    mkdirSync(path.join(folder, 'nothing'));
    const cases: [string[], RegExp][] = [
      [['kpi'], /name a log file/],
      [['kpi', path.join(folder, 'nowhere.jsonl')], /nowhere\.jsonl/],
      [['kpi', path.join(folder, 'nothing')], /folder without files/],
      [['launch', file], /unknown command "launch"; known: schema, kpi/],
      [['breakdown', file], /--by DIM/],
      [['breakdown', file, '--by', 'user_id'], /"user_id" is no dimension here: .*; add --dim "user_id"/],
      [['breakdown', file, '--by', 'colour'], /unknown dimension "colour"; known: device/],
      [['kpi', file, '--where', 'device=Fridge'], /device has no member "Fridge"; its members: Tablet/],
      [['kpi', file, '--outcome', 'status=BOGUS'], /"status" has no value "BOGUS"; its values: success, error/],
      [['kpi', file, '--outcome', 'status=Error,oops'], /"status" has no value "oops"; its values: success, error/],
      [['kpi', file, '--from', '2030-01-01'], /the log covers 2025-01-01 to before 2025-01-04/],
      [['kpi', file, '--tz', 'Mars'], /unknown time zone "Mars"/],
      [['generate', '--preset', 'small'], /--out FILE/],
      [['generate', '--scenario', 'S9', '--out', path.join(folder, 'x.csv')], /--scenario takes S1, S2, .*not "S9"/],
      [
        ['generate', '--scenario', 'S1', '--severity', '5', '--out', path.join(folder, 'x.csv')],
        /--severity takes 1, 2, 3, 4, not "5"/,
      ],
      [
        ['generate', '--scenario', 'S1', '--rows', '9', '--out', path.join(folder, 'x.csv')],
        /take --scenario or --rows, not both/,
      ],
      [['generate', '--size', 'small', '--out', path.join(folder, 'x.csv')], /--size is of a scenario/],
    ];
    for (const [argv, message] of cases) {
      const { code, out, err } = await run(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(out, '');
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1, err);
    }
  });

  it('tells of a wrong call before it reads anything', async () => {
    const nowhere = path.join(folder, 'nowhere.jsonl');
    const cases: [string[], RegExp][] = [
      [['breakdown', nowhere], /--by DIM/],
      [['matrix', nowhere, '--rows', 'device'], /--cols DIM/],
      [['sql', nowhere], /FILE and a statement/],
      [['kpi', nowhere, '--tz', 'Mars'], /unknown time zone "Mars".*--help tells how/],
      [['kpi', nowhere, '--from', '2025-06-05', '--to', '2025-06-01'], /--to must be after --from.*--help tells how/],
    ];
    for (const [argv, message] of cases) {
      const { code, err } = await run(...argv);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });

  it('prints measures for people with their own formats, and as fractions in JSON', async () => {
    const { out } = await run('kpi', file);
    assert.match(out, /^error_rate +40\.00%$/m);
    assert.match(out, /^dau +1\.7$/m);
    assert.doesNotMatch(out, /0\.4|1\.66/);
    const table = (await run('breakdown', file, '--by', 'device')).out;
    assert.match(table, /^Tablet +3 +1 +33\.33% +50\.00% +2 +1 +50\.00% +0\.67 ×/m);
    const matrix = async (...more: string[]): Promise<readonly string[]> => {
      const dimensions = ['--rows', 'device', '--cols', 'status', '--dim', 'device', '--dim', 'status'];
      return (await run('matrix', file, ...dimensions, ...more)).out
        .split('\n')
        .map((line) => line.replace(/ +/g, ' '));
    };
    const rates = await matrix();
    for (const line of ['Each cell: Error rate.', 'device × status success error (total)'])
      assert.ok(rates.includes(line), rates.join('\n'));
    assert.ok(rates.includes('Tablet 0.00% 100.00% 33.33%') && rates.includes('(total) 0.00% 100.00% 40.00%'));
    assert.ok((await matrix('--measure', 'events')).includes('Tablet 2 1 3'));
    assert.match((await run('matrix', file, '--measure', 'users')).err, /--measure takes error_rate, error_share/);
    const { rows } = JSON.parse((await run('breakdown', file, '--by', 'device', '--json')).out);
    assert.equal(rows[0].error_rate, 1 / 3);
  });

  it('says which tables and columns there are where a statement names another', async () => {
    const refusal = async (statement: string): Promise<string> => (await run('sql', file, statement)).err;
    assert.match(await refusal('SELECT 1 FROM logs'), /no such table: logs; its tables: events, .*fact_event/);
    assert.match(await refusal('SELECT who FROM events'), /no such column: who; columns of events: event_id, .*device/);
  });

  it('prints the numbers of sql as they are', async () => {
    assert.match(
      (await run('sql', file, 'SELECT 0.1206 AS a, 1234567.25 AS b, NULL AS c')).out,
      /0\.1206 +1234567\.25 +–/,
    );
  });

  it('prints 200,000 rows', async () => {
    const statement =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i FROM n';
    const { code, out, err } = await run('sql', file, statement, '--limit', '200000');
    assert.equal(code, 0, err);
    assert.equal(out.trimEnd().split('\n').length, 200_003);
  });

  it('names the file of a first reject where several were read', async () => {
    const other = path.join(folder, 'other.jsonl');
    writeFileSync(
      other,
      `${JSON.stringify({ timestamp: '2025-01-03T12:00:00Z', user_id: 'u9', device: 'Tablet', status: 'success' })}\n`,
    );
    assert.match((await run('schema', file)).out, /first at line 3\)/);
    assert.match((await run('schema', other, file)).out, /first at line 3 of \S+small\.jsonl\)/);
  });

  it('shows how far it is where there is a terminal, and nothing where there is none', async () => {
    let shown = '';
    const out = path.join(folder, 'sample\u009b31m.csv');
    const argv = ['generate', '--preset', 'small', '--rows', '20000', '--out', out, '--force'];
    await main(argv, { wasm: sqlWasm, out: () => undefined, err: (text) => (shown += text), live: true });
    assert.match(shown, /writing .*sample 31m\.csv: \d+ records/);
    assert.doesNotMatch(shown.replaceAll('\r\u001b[K', ''), /\p{Cc}/u);
    assert.equal((await run(...argv)).err, '');
  });

  it('generates the log of a scenario, the same for the same seed', async () => {
    const made = async (name: string, seed: string): Promise<string> => {
      const out = path.join(folder, name);
      const { code } = await run(
        'generate',
        '--scenario',
        'N2',
        '--severity',
        '3',
        '--seed',
        seed,
        '--out',
        out,
        '--force',
      );
      assert.equal(code, 0);
      return readFileSync(out, 'utf8');
    };
    const text = await made('outage.csv', '4');
    assert.match(text, /^timestamp,user_id,region,/);
    assert.equal(await made('outage.csv', '4'), text);
    assert.notEqual(await made('outage.csv', '5'), text);
  });

  it('says what is behind the log of a scenario, in the words of its answers', async () => {
    const argv = ['generate', '--scenario', 'S2', '--severity', '4', '--out', path.join(folder, 'regions.jsonl')];
    const { truth } = JSON.parse((await run(...argv)).out);
    assert.equal(truth.verdict, 'technical');
    assert.deepEqual(Object.keys(truth.segments[0]), ['region']);
    assert.equal(truth.segments[0].region.length, 3);
    assert.match(truth.errors.from, /^2025-0[23]-\d\d$/);
    assert.ok(truth.errors.until > truth.errors.from && truth.lostUserDays > 0 && truth.technicalShare === 1);
  });

  it('tells what is gained if a segment were like the rest, and asks for one', async () => {
    const lines = [
      'a Tablet error',
      'b Tablet error',
      'b Tablet ok',
      'c Mobile ok',
      'd Mobile error',
      'c Mobile ok',
      'd Mobile ok',
    ];
    const log = path.join(folder, 'what-if.jsonl');
    const line = (text: string, i: number): string => {
      const [user_id, device, status] = text.split(' ');
      return JSON.stringify({ timestamp: `2025-01-0${i + 1}T12:00:00Z`, user_id, device, status });
    };
    writeFileSync(log, lines.map(line).join('\n'));
    const { code, out } = await run('whatif', log, '--where', 'device=Tablet', '--json');
    assert.equal(code, 0);
    const found = JSON.parse(out);
    assert.deepEqual([found.segment, found.error_rate, found.rest_rate], ['Tablet', 2 / 3, 0.25]);
    assert.deepEqual(found.today, { errors: 3, error_rate: 3 / 7, impacted_users: 3 });
    // Each error of Tablet stays with probability 3/8, and so do a and b.
    assert.deepEqual(found.what_if, { errors: 1.75, error_rate: 0.25, impacted_users: 1.75 });
    assert.equal(found.difference.impacted_users, -1.25);
    assert.match((await run('whatif', log, '--where', 'device=Mobile')).out, /Nothing to gain: Mobile/);
    assert.match((await run('whatif', log)).err, /whatif needs --where DIM=VALUE/);
  });

  it('prints its usage', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /log-health kpi/);
  });

  it('tells in every report, and as JSON, that a part of the log was read', async () => {
    const period = ['--period', '2025-01-01..2025-01-03'];
    const calls = [
      ['schema', file],
      ['kpi', file],
      ['breakdown', file, '--by', 'device'],
      ['matrix', file, '--rows', 'device', '--cols', 'status', '--dim', 'device', '--dim', 'status'],
      ['sql', file, 'SELECT count(*) FROM fact_event'],
    ];
    for (const call of calls) {
      const { out, err } = await run(...call, ...period);
      assert.match(out, /^Read: the period 2025-01-01 to before 2025-01-03, not all of the log\./, call[0]);
      assert.match(call[0] === 'schema' ? out : err, /2 × outside of the period read/);
      const { source } = JSON.parse((await run(...call, ...period, '--json')).out);
      assert.deepEqual(source.part, { kind: 'period', from: 20_089, to: 20_091 });
      assert.equal(source.events + source.rejected, source.records);
    }
    assert.match((await run('kpi', file, '--sample', '99%')).out, /^Read: a sample of 99 % of users/);
  });

  it('refuses a log that takes more memory than allowed, and says how to read it', async () => {
    const { code, err } = await run('kpi', bigFile(), '--budget', '1');
    assert.equal(code, 2);
    assert.match(err, /holds about 2\d,\d+ events.*: --period DAY\.\.DAY, --sample \d+% or --budget \d+\n$/);
  });
});
