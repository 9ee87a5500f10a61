import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsTimes, inferTime, timeReason } from '../../../../src/ingest/roles/inferTime';
import { made, profile } from '../roles/profile';

const syslog = (field: string) =>
  profile(
    field,
    made(20, (i) => `Nov  3 09:23:${10 + i}`),
  );

describe('inferTime of times without a year', () => {
  it('takes them, by any name', () => {
    assert.equal(inferTime([syslog('x')])?.field, 'x');
    assert.ok(holdsTimes(syslog('x')));
    assert.equal(timeReason(syslog('x')), 'all 20 sampled values read as times without a year');
  });

  it('prefers times that say the year', () => {
    const dated = profile(
      'y',
      made(20, (i) => `2024-11-03 09:23:${10 + i}`),
    );
    assert.equal(inferTime([syslog('x'), dated])?.field, 'y');
  });
});
