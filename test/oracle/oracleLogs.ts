import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateFile } from '../../src/sample/generateFile';
import { sqlText } from '../bench/duckdb';
import { messyCsv, stretches } from './messyCsv';
import type { OracleLog } from './oracleLog';

/** A year of logins, by the generator of the product: JSON lines. */
export async function caseStudy(folder: string): Promise<OracleLog> {
  const file = path.join(folder, 'case-study.jsonl');
  await generateFile({ preset: 'case-study', format: 'jsonl', file, rows: 120_000 }, () => undefined);
  return {
    name: 'case study',
    file,
    events: `SELECT "timestamp" AS instant, user_id AS usr, status = 'error' AS is_error, region, device, subscription, app_version
      FROM read_json(${sqlText(file)}, format='newline_delimited', columns={"timestamp": 'TIMESTAMPTZ', user_id: 'VARCHAR',
        status: 'VARCHAR', region: 'VARCHAR', device: 'VARCHAR', subscription: 'VARCHAR', app_version: 'VARCHAR'})`,
    roles: ['--user', 'user_id', '--outcome', 'status=error'],
    dimensions: ['region', 'device', 'subscription', 'app_version'],
    pairs: [
      ['subscription', 'device'],
      ['region', 'app_version'],
    ],
    settings: [
      { zone: 'UTC', mau: 'rolling30', engine: 'columnar' },
      { zone: 'UTC', mau: 'calendar', engine: 'columnar' },
      { zone: 'Europe/Berlin', mau: 'rolling28', engine: 'columnar' },
    ],
    period: { from: '2025-03-15', to: '2025-06-02' },
  };
}

/** CSV that is hard to read and to count, over the day on which Europe/Berlin sets its clocks forward or back. */
export function messyLog(folder: string, kind: keyof typeof stretches = 'days'): OracleLog {
  const file = path.join(folder, `${kind}.csv`);
  writeFileSync(file, messyCsv(kind === 'days' ? 12_000 : 6_000, 1, stretches[kind]));
  return {
    name: `messy CSV of ${kind}`,
    file,
    events: `SELECT "when" AS instant, visitor AS usr, status >= 500 AS is_error, device, plan, country
      FROM read_csv(${sqlText(file)}, header=true, auto_detect=false, quote='"', escape='"', nullstr='', columns={'when': 'TIMESTAMPTZ',
        'visitor': 'VARCHAR', 'status': 'INTEGER', 'device': 'VARCHAR', 'plan': 'VARCHAR', 'country': 'VARCHAR'})`,
    roles: ['--user', 'visitor', '--outcome', 'status', '--dim', 'device', '--dim', 'plan', '--dim', 'country'],
    dimensions: ['device', 'plan', 'country'],
    pairs: [
      ['device', 'plan'],
      ['plan', 'country'],
    ],
    settings: [
      { zone: 'Europe/Berlin', mau: 'rolling30', engine: 'columnar' },
      { zone: 'Europe/Berlin', mau: 'rolling30', engine: 'sqlite' },
      { zone: 'UTC', mau: 'calendar', engine: 'columnar' },
    ],
    period: periods[kind],
  };
}

const periods = {
  days: { from: '2025-03-20', to: '2025-04-20' },
  autumn: { from: '2025-10-12', to: '2025-11-12' },
  hours: { from: '2025-10-26T00:00', to: '2025-10-26T17:00' },
  minutes: { from: '2025-10-26T01:58', to: '2025-10-26T02:35' },
} as const;

/** A web server's access log that none of us wrote; `null` where it is not on this machine. */
export function accessLog(): OracleLog | null {
  const file = path.resolve('..', 'shared', 'data', 'elastic_examples', 'apache_logs.log');
  if (!existsSync(file)) return null;
  const line = String.raw`^(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) [^"]*" (\d{3}) \S+ "([^"]*)" "([^"]*)`;
  return {
    name: 'Apache access log',
    file,
    events: `SELECT strptime(part.stamp, '%d/%b/%Y:%H:%M:%S %z') AS instant, part.client || ' ' || coalesce(nullif(part.agent, '-'), '') AS usr,
        part.status IN ('404', '403', '500', '416') AS is_error, part.method, part.status, nullif(part.referrer, '-') AS referrer
      FROM (SELECT regexp_extract(line, ${sqlText(line)}, ['client', 'stamp', 'method', 'status', 'referrer', 'agent']) AS part
        FROM read_csv(${sqlText(file)}, header=false, auto_detect=false, delim='\x01', quote='', escape='', columns={'line': 'VARCHAR'}))`,
    roles: ['--outcome', 'status=404,403,500,416', '--dim', 'method', '--dim', 'status', '--dim', 'referrer'],
    dimensions: ['method', 'status', 'referrer'],
    pairs: [['method', 'referrer']],
    settings: [
      { zone: 'UTC', mau: 'rolling30', engine: 'columnar' },
      { zone: 'Europe/Berlin', mau: 'rolling30', engine: 'columnar' },
    ],
    period: { from: '2015-05-18', to: '2015-05-20' },
  };
}
