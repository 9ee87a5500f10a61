import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsTimes, inferTime, timeReason } from '../../../../src/ingest/roles/inferTime';
import { made, profile } from './profile';

const iso = (field: string, records?: number) =>
  profile(
    field,
    made(20, (i) => `2025-09-22T08:14:${10 + i}Z`),
    records,
  );
const epoch = (field: string) =>
  profile(
    field,
    made(20, (i) => String(1_758_528_847 + i)),
  );

describe('inferTime', () => {
  const cases: readonly (readonly [want: string, ...names: string[]])[] = [
    ['timestamp', 'load_timestamp', 'timestamp'],
    ['timestamp', 'created_at', 'timestamp', 'date'],
    ['@timestamp', 'end', '@timestamp', 'updated_at'],
    ['Login Timestamp', 'index', 'Login Timestamp'],
    ['EdgeStartTimestamp', 'EdgeEndTimestamp', 'EdgeStartTimestamp'],
    ['ts', 'request.sent.ts', 'ts'],
    ['time', 'time', 'ts'],
    ['event_time', 'last_login_date', 'event_time'],
    ['nameless', 'nameless'],
  ];
  for (const [want, ...names] of cases)
    it(`prefers ${want} among ${names.join(', ')} of ISO times`, () => {
      assert.equal(inferTime(names.map((name) => iso(name)))?.field, want);
    });

  it('takes numbers for times only where the name says so', () => {
    assert.equal(inferTime([epoch('bytes'), epoch('ts')])?.field, 'ts');
    assert.equal(inferTime([epoch('bytes')]), null);
    assert.equal(inferTime([profile('time', ['1', '2', '3'])]), null);
  });

  it('prefers a field that all records have to one that few have', () => {
    assert.equal(inferTime([iso('timestamp', 400), iso('date')])?.field, 'date');
  });

  it('takes no field of which half the values do not read as times', () => {
    assert.equal(inferTime([profile('time', ['2025-09-22', 'x', 'y'])]), null);
  });

  it('is not led astray by names that objects have', () => {
    assert.equal(inferTime([profile('constructor', ['1758528847']), profile('__proto__', ['a'])]), null);
  });

  it('prefers a time with its year to one without, though that is named better', () => {
    const yearless = profile('time', ['Feb  3 04:05:06', 'Feb  4 04:05:06']);
    assert.equal(inferTime([yearless, iso('container_time', 2)])?.field, 'container_time');
    assert.equal(inferTime([yearless])?.field, 'time');
  });

  it('says why in plain words', () => {
    assert.equal(timeReason(iso('timestamp')), 'named timestamp and all 20 sampled values read as ISO times');
    assert.equal(timeReason(profile('x', ['2025-01-01', 'no'])), '50 % of the 2 sampled values read as dates');
  });

  it('knows other fields that hold times', () => {
    assert.ok(holdsTimes(iso('expires')));
    assert.ok(!holdsTimes(epoch('account')));
  });
});
