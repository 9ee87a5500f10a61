import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ReadError } from '../../../src/ingest/readError';
import type { Reading } from '../../../src/ingest/reading/finishReading';
import { readFiles } from './logFolder';

const data = path.resolve('..', 'shared', 'data');
const skip = existsSync(data) ? false : 'no ../shared/data here';

const readData = (...parts: readonly string[]): Promise<Reading> => readFiles([path.join(data, ...parts)]);
const nothingLost = ({ source }: Reading): void => assert.equal(source.records, source.events + source.rejected);

describe('readLog on logs that others wrote', { skip }, () => {
  it('reads nested nginx-plus JSON lines: time found, user and outcome asked for, nothing lost', async () => {
    const reading = await readData('elastic_examples', 'nginxplus_json_logs.jsonl');
    const { roles, questions } = reading.inference;
    assert.deepEqual([roles.time, roles.user, roles.outcome], ['timestamp', [], null]);
    assert.deepEqual(
      questions.map(({ role }) => role),
      ['user', 'outcome'],
    );
    assert.deepEqual([reading.source.records, reading.source.events], [500, 500]);
  });

  it('reads flights from an array of JSON objects on one line', async () => {
    const reading = await readData('flights', 'flights-20k.json');
    assert.equal(reading.source.format, 'JSON');
    assert.equal(reading.inference.roles.time, 'date');
    assert.deepEqual([reading.source.records, reading.source.events], [20_000, 20_000]);
  });

  it('reads bird strikes from CSV by the date of the flight', async () => {
    const reading = await readData('flights', 'birdstrikes.csv');
    assert.equal(reading.inference.roles.time, 'Flight Date');
    assert.deepEqual([reading.source.records, reading.source.events], [10_000, 10_000]);
    assert.ok(reading.inference.roles.dimensions.includes('Phase of flight'));
    assert.deepEqual(
      reading.inference.questions.map(({ role }) => role),
      ['user', 'outcome'],
    );
  });

  it('reads the public login data set as logins', async () => {
    const reading = await readData('rba_tiny', 'rba-dataset-head.csv');
    const { time, user, outcome } = reading.inference.roles;
    assert.deepEqual([time, user], ['Login Timestamp', ['User ID']]);
    assert.deepEqual(outcome, { kind: 'values', field: 'Login Successful', errors: ['False'] });
    const failed = readFileSync(path.join(data, 'rba_tiny', 'rba-dataset-head.csv'), 'utf8').match(
      /,False,(True|False),(True|False)\r?$/gm,
    );
    assert.equal(
      reading.columns.outcome?.reduce((sum, error) => sum + error, 0),
      failed?.length,
    );
    nothingLost(reading);
  });

  const expected: Readonly<Record<string, readonly [records: number, events: number]>> = {
    'logfile_json.json': [14, 13],
    'logfile_bunyan.0': [10, 10],
    'logfile_caddy_log.1': [4, 4],
    'logfile_cloudflare.json': [1, 1],
    'logfile_invalid_json2.json': [3, 2],
    'logfile_json3.json': [3, 3],
    'logfile_json_subsec.json': [2, 2],
    'logfile_mixed_json2.json': [14, 14],
    'logfile_nested_json.json': [13, 13],
    'logfile_rust_tracing.0': [5, 5],
  };
  for (const [name, counts] of Object.entries(expected))
    it(`reads ${counts[1]} events of ${counts[0]} records from ${name}`, async () => {
      const { source } = await readData('lnav_logs', name);
      assert.deepEqual([source.records, source.events, source.rejected], [...counts, counts[0] - counts[1]]);
    });

  it('ends in a reading or one clear message on each of the other nasty little logs', async () => {
    for (const name of readdirSync(path.join(data, 'lnav_logs'))) {
      try {
        nothingLost(await readData('lnav_logs', name));
      } catch (error) {
        assert.ok(error instanceof ReadError && error.message.startsWith(name), `${name}: ${error}`);
      }
    }
  });
});
