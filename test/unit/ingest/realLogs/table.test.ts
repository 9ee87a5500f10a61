import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { ReadError } from '../../../../src/ingest/readError';
import { readFiles } from '../logFolder';

const data = path.resolve('..', 'shared', 'data');
const skip = existsSync(data) ? false : 'no ../shared/data here';

/** What each log of others is, by its name or its source; `null` for what is no log, or has no date to a time. */
const expected: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  elastic_examples: {
    'apache_logs.log': 'access',
    'nginxplus_json_logs.jsonl': 'jsonl',
    'suspicious_login_auth.log': 'syslog',
    LICENSE: null,
    'SOURCE.txt': null,
  },
  lnav_logs: {
    'SOURCE.txt': null,
    'logfile_access_log.0': 'access',
    'logfile_access_log_dupe.0': 'access',
    'logfile_ansi.1': 'syslog',
    'logfile_bad_syslog.0': 'syslog',
    'logfile_block.2': 'plain',
    'logfile_bro_conn.log.0': 'zeek',
    'logfile_bunyan.0': 'jsonl',
    'logfile_caddy_log.1': 'jsonl',
    'logfile_cloudflare.json': 'jsonl',
    'logfile_cxx.0': 'syslog',
    'logfile_docker_compose_with_noise.0': 'compose',
    'logfile_dst.0': 'syslog',
    'logfile_empty.0': null,
    'logfile_epoch.1': 'plain',
    'logfile_filter.1': 'plain',
    'logfile_generic.0': 'text',
    'logfile_generic.2': 'text',
    'logfile_generic_nanos.0': 'text',
    'logfile_glog.0': 'text',
    'logfile_haproxy.0': 'haproxy',
    'logfile_invalid_json2.json': 'jsonl',
    'logfile_invalid_utf8.0': 'text',
    'logfile_java.1': 'text',
    'logfile_json.json': 'jsonl',
    'logfile_json3.json': 'jsonl',
    'logfile_json_subsec.json': 'jsonl',
    'logfile_laravel.0': 'text',
    'logfile_leveltest.0': 'text',
    'logfile_mixed_json2.json': 'jsonl+logfmt',
    'logfile_multiline.0': 'text',
    'logfile_muxed_syslog.0': 'jsonl',
    'logfile_mysql_gen.0': 'mysql',
    'logfile_nested_json.json': 'jsonl',
    'logfile_openam.0': 'tsv',
    'logfile_partitions.0': 'syslog',
    'logfile_plain.0': null,
    'logfile_postgres.1': 'postgres',
    'logfile_pretty.0': 'syslog',
    'logfile_regexp_access_log.0': 'access',
    'logfile_rollover.1': 'syslog',
    'logfile_rust_tracing.0': 'jsonl',
    'logfile_spark.0': 'text',
    'logfile_strace_log.0': null,
    'logfile_strace_log.2': null,
    'logfile_syslog.1': 'syslog',
    'logfile_syslog.3': 'syslog',
    'logfile_syslog_with_access_log.0': 'syslog',
    'logfile_syslog_with_mixed_times.0': 'syslog',
    'logfile_tcf.0': null,
    'logfile_tcsh_history.0': 'plain',
    'logfile_uwsgi.0': 'uwsgi',
    'logfile_vdsm.0': 'text',
    'logfile_vpxd.0': 'vmware',
    'logfile_w3c.1': 'w3c',
    'logfile_w3c.3': 'w3c',
    'logfile_w3c.5': 'w3c',
    'logfile_w3c_big.0': 'w3c',
    'logfile_with_zones.0': 'syslog5424',
    'logfile_yday.0': 'text',
  },
};

describe('readLog on every log that others wrote', { skip }, () => {
  const table: string[][] = [['file', 'format', 'records', 'events', 'rejected']];
  after(() => console.log(drawn(table)));

  for (const [folder, formats] of Object.entries(expected)) {
    const files = skip ? [] : readdirSync(path.join(data, folder)).sort();
    it(`knows what each of the ${files.length} files of ${folder} should be`, () => {
      assert.deepEqual(
        files.filter((file) => !(file in formats)),
        [],
      );
    });

    for (const file of files)
      it(`${formats[file] ? `reads ${file} as ${formats[file]}` : `says what ${file} is instead of a log`}, nothing lost`, async () => {
        try {
          const { source } = await readFiles([path.join(data, folder, file)]);
          const reasons = source.rejectedReasons.map(({ reason, count }) => `${count} ${reason}`).join('; ');
          table.push([file, source.format, `${source.records}`, `${source.events}`, reasons]);
          assert.equal(source.found[0]?.id, formats[file]);
          assert.equal(source.records, source.events + source.rejected);
        } catch (error) {
          if (!(error instanceof ReadError)) throw error;
          table.push([file, '', '', '', error.message]);
          assert.equal(formats[file] ?? null, null, error.message);
          assert.ok(statSync(path.join(data, folder, file)).isFile());
        }
      });
  }
});

function drawn(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
