import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../../src/ingest/detection/detectFormat';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import { dimensionOf, overriding, readFiles, valuesOf } from '../logFolder';
import { recordsOf, sampleOf } from '../recordsOf';

const data = path.resolve('..', 'shared', 'data');
const skip = existsSync(data) ? false : 'no ../shared/data here';
const auth = path.join(data, 'elastic_examples', 'suspicious_login_auth.log');

describe('readLog on an auth.log that others wrote', { skip }, () => {
  const read = (): Promise<Reading> =>
    readFiles([auth], overriding({ dimensions: ['outcome', 'event', 'program', 'client', 'auth_method'] }));

  it('takes the user for the user and a failed login for an error, though most lines tell of neither', async () => {
    const { source, inference, columns } = await readFiles([auth]);
    const lines = readFileSync(auth, 'utf8').split('\n').length - 1;
    assert.deepEqual([source.records, source.events, source.rejected], [lines, lines, 0]);
    assert.deepEqual([inference.roles.user, inference.roles.userKind], [['user'], 'user']);
    assert.deepEqual(inference.roles.outcome, { kind: 'values', field: 'outcome', errors: ['failed'] });
    const errors = columns.outcome?.reduce((sum, error) => sum + error, 0);
    assert.equal(errors, readFileSync(auth, 'utf8').match(/Failed .* for .* from/g)?.length);
  });

  it('counts accepted and failed logins of each user as grep does', async () => {
    const { columns } = await read();
    const users = valuesOf(columns.user);
    const outcomes = dimensionOf({ columns } as Reading, 'outcome');
    const got = new Map<string, number>();
    outcomes.forEach((outcome, row) => {
      if (outcome) count(got, `${outcome} ${users[row] ?? ''}`);
    });
    const want = new Map<string, number>();
    for (const line of readFileSync(auth, 'utf8').split('\n')) {
      const accepted = /Accepted .* for (.*) from/.exec(line);
      const failed = /Failed \S+ for (?:invalid user )?(.*) from/.exec(line);
      if (accepted) count(want, `accepted ${accepted[1]}`);
      else if (failed) count(want, `failed ${failed[1]}`);
    }
    assert.ok(want.size > 40);
    assert.deepEqual(Object.fromEntries(got), Object.fromEntries(want));
  });
});

describe('readLog on syslog, data bases and containers that others wrote', { skip }, () => {
  const expected: readonly (readonly [file: string, format: string, records: number, events: number])[] = [
    ['logfile_syslog.1', 'Syslog', 4, 4],
    ['logfile_syslog.3', 'Syslog', 7, 7],
    ['logfile_bad_syslog.0', 'Syslog', 4, 4],
    ['logfile_dst.0', 'Syslog', 10, 10],
    ['logfile_partitions.0', 'Syslog', 82, 82],
    ['logfile_pretty.0', 'Syslog', 6, 6],
    ['logfile_rollover.1', 'Syslog', 5, 5],
    ['logfile_ansi.1', 'Syslog', 10, 10],
    ['logfile_cxx.0', 'Syslog', 1, 1],
    ['logfile_syslog_with_access_log.0', 'Syslog', 5, 5],
    ['logfile_syslog_with_mixed_times.0', 'Syslog', 13, 13],
    ['logfile_with_zones.0', 'Syslog (RFC 5424)', 3, 3],
    ['logfile_vpxd.0', 'VMware log', 12, 12],
    ['logfile_postgres.1', 'PostgreSQL log', 5, 5],
    ['logfile_mysql_gen.0', 'MySQL log', 14, 14],
    ['logfile_muxed_syslog.0', 'JSON lines', 14, 14],
    ['logfile_docker_compose_with_noise.0', 'Docker Compose output, Redis log inside', 24, 12],
  ];
  for (const [file, format, records, events] of expected)
    it(`reads ${events} events of ${records} records from ${file} as ${format}`, async () => {
      const { source } = await readFiles([path.join(data, 'lnav_logs', file)]);
      assert.deepEqual([source.format, source.records, source.events], [format, records, events]);
    });
});

describe('logs that others wrote, forwarded by syslog', { skip }, () => {
  const head = '<134>1 2024-01-02T03:04:05.006Z web1 app 77 - - ';
  const own = ['time', 'host', 'program', 'pid', 'facility', 'level'].flatMap((name) => [name, `syslog_${name}`]);
  for (const [file, id] of [
    ['apache_logs.log', 'syslog5424>access'],
    ['nginxplus_json_logs.jsonl', 'syslog5424>jsonl'],
  ] as const)
    it(`have the fields of ${file} itself`, () => {
      const lines = readFileSync(path.join(data, 'elastic_examples', file), 'utf8')
        .split('\n')
        .filter(Boolean);
      const recordsOfLines = (text: string) => {
        const { format } = detectFormat({ name: file }, sampleOf(text));
        const fields = recordsOf(format, text).records.map(({ values }) =>
          Object.fromEntries([...values].filter(([name]) => !own.includes(name)).sort()),
        );
        return { id: format.id, fields };
      };
      const forwarded = recordsOfLines(lines.map((line) => `${head}${line}`).join('\n'));
      assert.equal(forwarded.id, id);
      assert.deepEqual(forwarded.fields, recordsOfLines(lines.join('\n')).fields);
    });
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
