import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldProfile } from '../../../../src/ingest/roles/fieldProfile';
import { inferOutcomes, outcomeOf } from '../../../../src/ingest/roles/inferOutcomes';
import { isErrorBy } from '../../../../src/ingest/roles/isErrorBy';
import { made, profile } from './profile';

const statuses = profile('status', ['200', '200', '404', '500', '503']);
const levels = profile('level', ['INFO', 'INFO', 'ERROR']);

const inferOutcome = (profiles: readonly FieldProfile[]) => inferOutcomes(profiles)[0] ?? null;

describe('inferOutcomes', () => {
  const words: readonly (readonly [field: string, values: readonly string[], errors: readonly string[]])[] = [
    ['status', ['success', 'error', 'success'], ['error']],
    ['outcome', ['ok', 'Failed', 'TIMEOUT', 'ok'], ['Failed', 'TIMEOUT']],
    ['result', ['ACCEPTED', 'DENIED'], ['DENIED']],
    ['Login Successful', ['True', 'False'], ['False']],
    ['success', ['true', 'false', 'true'], ['false']],
    ['ok', ['1', '0', '1'], ['0']],
    ['is_error', ['false', 'true'], ['true']],
    ['failed', ['no', 'yes'], ['yes']],
    ['event.outcome', ['success', 'failure', 'Failure'], ['failure']],
    ['status', ['success', 'success'], []],
  ];
  for (const [field, values, errors] of words)
    it(`takes ${errors.join(' and ') || 'no value'} of ${field} in ${values.join(', ')} as error`, () => {
      assert.deepEqual(inferOutcome([profile('region', ['error', 'EU']), profile(field, values)])?.rule, {
        kind: 'values',
        field,
        errors,
      });
    });

  it('takes HTTP statuses from 500 on as errors', () => {
    for (const field of [
      'status',
      'status_code',
      'http.status',
      'response',
      'EdgeResponseStatus',
      'code',
      'sc-status',
    ]) {
      const rule = inferOutcome([{ ...statuses, field }])?.rule;
      assert.deepEqual(rule, { kind: 'status', field, from: 500 });
      if (rule) assert.deepEqual(['404', '499', '500', '599', 'x', ''].filter(isErrorBy(rule)), ['500', '599']);
    }
  });

  it('takes the status that a client got before that of a server behind', () => {
    const behind = ['upstream_status', 'target_status', 'backend_status'].map((field) => ({ ...statuses, field }));
    assert.equal(inferOutcome([...behind, statuses])?.rule.field, statuses.field);
  });

  it('takes levels in words or in the numbers of pino from error on as errors', () => {
    const rule = inferOutcome([levels])?.rule;
    assert.deepEqual(rule, { kind: 'level', field: 'level', from: 'error' });
    assert.equal(inferOutcome([profile('level', ['20', '30', '50'])])?.rule.kind, 'level');
    if (rule)
      assert.deepEqual(
        ['warn', 'WARNING', 'Error', 'fatal', 'CRITICAL', 'E', '40', '50', '60'].filter(isErrorBy(rule)),
        ['Error', 'fatal', 'CRITICAL', 'E', '50', '60'],
      );
  });

  it('tells the numbers of syslog, OpenTelemetry and Python from those of pino by name and values', () => {
    const numbers: readonly (readonly [field: string, values: string, errors: string])[] = [
      ['level', '6 6 5 3 7', '0 1 2 3'],
      ['syslog.severity', '3 4', '0 1 2 3'],
      ['PRIORITY', '3', '0 1 2 3'],
      ['SeverityNumber', '9 17 21', '17 20 21 24'],
      ['levelno', '20 40', '40 50'],
      ['level', '30 50 60', '50 60'],
    ];
    for (const [field, values, errors] of numbers) {
      const rule = inferOutcome([profile(field, values.split(' '))])?.rule;
      assert.ok(rule, field);
      const scale = [...values.split(' '), ...errors.split(' '), 'ERROR', 'info'];
      const want = [...new Set(scale)].filter((value) => value === 'ERROR' || errors.split(' ').includes(value));
      assert.deepEqual([...new Set(scale)].filter(isErrorBy(rule)), want, field);
    }
  });

  it('takes no small numbers for levels that may as well be ranks or counts', () => {
    for (const values of ['1 2 3 4 5', '6 8 9', '1 1 1 2 6', '0 1', '100 200 400'])
      assert.equal(inferOutcome([profile('level', values.split(' ')), profile('priority', values.split(' '))]), null);
  });

  it('takes words that may be more than levels for them only where the name says so', () => {
    for (const [field, isIt] of [
      ['severity', true],
      ['scheme', false],
    ] as const)
      assert.equal(inferOutcome([profile(field, ['http', 'default', 'silly'])]) !== null, isIt, field);
  });

  it('takes a field that only errors have, by its name, where nothing else tells', () => {
    const code = profile('error.code', ['E1', 'E2'], 9);
    assert.deepEqual(inferOutcome([code])?.rule, { kind: 'present', field: 'error.code' });
    assert.equal(inferOutcome([code, levels])?.rule.kind, 'level');
    for (const other of [
      profile('errorCode', ['E1', 'E2'], 3),
      profile('errorCode', ['E1', '0'], 9),
      profile('exception', ['none', 'x'], 9),
      profile('x', ['12', '13'], 9),
      profile('code', ['E1'], 9),
    ])
      assert.equal(inferOutcome([other]), null, other.field);
  });

  it('prefers words to an HTTP status, and that to a level', () => {
    const outcome = profile('outcome', ['success', 'failure']);
    assert.equal(inferOutcome([levels, statuses, outcome])?.rule.field, 'outcome');
    assert.equal(inferOutcome([levels, statuses])?.rule.field, 'status');
  });

  it('finds no outcome in counts, ids, or words that say nothing', () => {
    const fields = [
      profile(
        'handshakes_failed',
        made(20, (i) => String(4000 + i)),
      ),
      profile('failed', ['0', '0', '0']),
      profile('bytes', ['200', '404']),
      profile('state', ['up', 'up']),
      profile('s-port', ['80', '80', '50']),
      profile(
        'status',
        made(80, (i) => `error ${i}`),
      ),
      profile('Effect Amount of damage', ['None', 'Minor', 'Substantial']),
    ];
    assert.equal(inferOutcome(fields), null);
  });

  it('compares words without regard to case', () => {
    const isError = isErrorBy({ kind: 'values', field: 'x', errors: ['Denied'] });
    assert.deepEqual(['denied', 'DENIED', 'Denied ', 'ok'].filter(isError), ['denied', 'DENIED']);
  });

  it('infers the rule of a field that a person chose, or none where the values do not tell', () => {
    assert.equal(outcomeOf({ ...statuses, field: 'rc' })?.rule.kind, 'status');
    assert.deepEqual(outcomeOf(profile('verdict', ['pass', 'fail']))?.rule, {
      kind: 'values',
      field: 'verdict',
      errors: ['fail'],
    });
    assert.equal(outcomeOf(profile('sev', ['info', 'fatal', 'notice']))?.rule.kind, 'values');
    assert.equal(outcomeOf(profile('sev', ['info', 'warn', 'notice']))?.rule.kind, 'level');
    assert.equal(outcomeOf(profile('region', ['EU', 'US'])), null);
  });
});
