import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import { dimensionOf, readFiles } from '../logFolder';

const data = path.resolve('..', 'shared', 'data');
const skip = existsSync(data) ? false : 'no ../shared/data here';
const apache = path.join(data, 'elastic_examples', 'apache_logs.log');

const readLnav = (name: string): Promise<Reading> => readFiles([path.join(data, 'lnav_logs', name)]);
const counts = ({ source }: Reading): readonly number[] => [source.records, source.events, source.rejected];
const times = ({ columns }: Reading): readonly string[] => [...columns.time].map((ms) => new Date(ms).toISOString());

function tally(values: readonly (string | null)[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const value of values) if (value !== null) sums[value] = (sums[value] ?? 0) + 1;
  return sums;
}

describe('web logs that others wrote', { skip }, () => {
  it('reads 10,000 requests of Apache: users by client and agent, errors by status, which a plain regex counts alike', async () => {
    const reading = await readFiles([apache]);
    const { roles } = reading.inference;
    assert.deepEqual([reading.source.found[0]?.id, ...counts(reading)], ['access', 10_000, 10_000, 0]);
    assert.deepEqual([roles.time, roles.user, roles.userKind], ['time', ['client', 'user_agent'], 'client']);
    assert.deepEqual(roles.outcome, { kind: 'status', field: 'status', from: 500 });
    const statuses = [...readFileSync(apache, 'latin1').matchAll(/" (\d{3}) (?:\d+|-)(?: "|$)/gm)].map(
      ([, s]) => s ?? '',
    );
    assert.deepEqual(tally(dimensionOf(reading, 'status')), tally(statuses));
    assert.ok(
      ['device', 'os', 'browser'].every((name) => roles.dimensions.includes(name)),
      roles.dimensions.join(),
    );
    const first = times(reading).toSorted()[0];
    assert.equal(first, '2015-05-17T10:05:00.000Z');
  });

  const expected: Readonly<Record<string, readonly [format: string, records: number, first: string]>> = {
    'logfile_access_log.0': ['access', 3, '2009-07-20T22:59:26.000Z'],
    'logfile_access_log_dupe.0': ['access', 3, '2009-07-20T22:59:26.000Z'],
    'logfile_regexp_access_log.0': ['access', 2, '2023-07-26T07:01:26.000Z'],
    'logfile_w3c.1': ['w3c', 1, '2001-10-31T08:00:18.000Z'],
    'logfile_w3c.3': ['w3c', 3, '2012-08-15T17:00:00.363Z'],
    'logfile_w3c.5': ['w3c', 1, '2015-01-13T00:32:17.000Z'],
    'logfile_w3c_big.0': ['w3c', 210, '2015-01-13T00:32:17.000Z'],
    'logfile_bro_conn.log.0': ['zeek', 92, '2011-11-03T00:19:14.496Z'],
    'logfile_uwsgi.0': ['uwsgi', 19, '2016-03-13T22:49:12.000Z'],
  };
  for (const [name, [format, records, first]] of Object.entries(expected))
    it(`reads all ${records} records of ${name}`, async () => {
      const reading = await readLnav(name);
      assert.deepEqual([reading.source.found[0]?.id, ...counts(reading)], [format, records, records, 0]);
      assert.equal(times(reading)[0], first);
    });

  it('reads all 17 records of logfile_haproxy.0: requests at their own time, what HAProxy says of itself at that of syslog', async () => {
    const reading = await readLnav('logfile_haproxy.0');
    assert.deepEqual([reading.source.found[0]?.id, ...counts(reading)], ['haproxy', 17, 17, 0]);
    assert.equal(times(reading)[3], '2019-02-25T16:19:48.143Z');
    assert.deepEqual(tally(dimensionOf(reading, 'method')), { GET: 10, POST: 3 });
  });

  it('reads the same in pieces of a few lines', async () => {
    for (const name of ['logfile_w3c_big.0', 'logfile_bro_conn.log.0', 'logfile_haproxy.0']) {
      const file = path.join(data, 'lnav_logs', name);
      const pieces = await readFiles([file], { chunkBytes: 700 });
      assert.deepEqual(times(pieces), times(await readFiles([file])));
    }
  });

  it('reads who asked where a virtual host stands before', async () => {
    const { columns, inference } = await readLnav('logfile_regexp_access_log.0');
    assert.deepEqual(columns.user?.values, ['jsmith', 'khenry']);
    const byField = new Map(inference.fields.map(({ field, examples }) => [field, examples]));
    assert.deepEqual(byField.get('client'), ['178.20.184.42', '154.57.4.229']);
    assert.deepEqual(byField.get('duration'), ['116075', '156302']);
  });
});
