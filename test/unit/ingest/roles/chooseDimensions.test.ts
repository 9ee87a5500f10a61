import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseDimensions } from '../../../../src/ingest/roles/chooseDimensions';
import { notDimension } from '../../../../src/ingest/roles/notDimension';
import { made, profile } from './profile';

describe('notDimension', () => {
  const cases: readonly (readonly [what: string, values: readonly string[], records: number, want: RegExp | null])[] = [
    ['a few words', made(100, (i) => `m${i % 5}`), 100, null],
    ['two words', made(100, (i) => `m${i % 2}`), 100, null],
    ['a few numbers', made(100, (i) => String(i % 8)), 100, null],
    ['a word that a third of the records have', made(100, () => 'TIMEOUT'), 300, null],
    ['nothing', [], 100, /always empty/],
    ['one word', made(100, () => 'a'), 100, /only one value/],
    ['one word in few records', made(3, () => 'a'), 300, /only one value, in 3 records/],
    ['times', made(100, (i) => `2025-01-0${1 + (i % 5)}`), 100, /holds times/],
    ['words that never repeat', made(5, (i) => `id-${i}`), 5, /every value is different/],
    ['words that hardly repeat', made(100, (i) => `id-${i % 60}`), 100, /nearly unique: 60 different in 100/],
    ['many numbers', made(5000, (i) => String(i % 400)), 5000, /a measure: 400 different numbers/],
    ['nine numbers', made(5000, (i) => String(i % 9)), 5000, /a measure: 9 different numbers/],
    ['sentences', made(5000, (i) => `user number ${i % 90} could not be found in the table`), 5000, /free text/],
    ['lists', made(500, (i) => `["${i % 30}"]`), 500, /lists/],
    ['too many words', made(20_000, (i) => `city-${i % 3000}`), 20_000, /3,000 different values are too many/],
  ];
  for (const [what, values, records, want] of cases)
    it(`${want ? `refuses ${what} and says why` : `lets ${what} be sliced by`}`, () => {
      const reason = notDimension(profile('f', values, records));
      if (want) assert.match(reason ?? '', want);
      else assert.equal(reason, null);
    });
});

describe('notDimension of numbers', () => {
  it('refuses processes and ports by the dozen, which are given out anew all the time, and lets few be', () => {
    const ports = (n: number) =>
      notDimension(
        profile(
          'client_port',
          made(5000, (i) => String(50_000 + (i % n))),
        ),
      );
    assert.equal(ports(800), '800 different numbers of processes, ports or lines');
    assert.equal(ports(3), null);
  });

  const numbers = (field: string, n: number, from = 0) =>
    notDimension(
      profile(
        field,
        made(5000, (i) => String(from + (i % n))),
      ),
    );

  for (const field of [
    ...['http.status', 'httpStatus', 'statuscode', 'error_code', 'ASN', 'client.as.number', 'flight_number'],
    ...['app_version', 'sdk version', 'store_id', 'severity_level', 'hour', 'response'],
  ])
    it(`lets ${field} be sliced by, as its numbers stand for something`, () => {
      assert.equal(numbers(field, 40, 200), null);
    });

  for (const field of ['status_count', 'version.bytes', 'number', 'id.total', 'duration_ms', 'price'])
    it(`takes ${field} for a measure, as its numbers say how much`, () => {
      assert.match(numbers(field, 40) ?? '', /a measure: 40 different numbers/);
    });

  for (const field of ['connections.active', 'zones.a.responses.5xx', 'requests.current', 'retryCount', 'repeats'])
    it(`takes ${field} for a measure even with three values, but not with a flag's two`, () => {
      assert.match(numbers(field, 3) ?? '', /a measure: 3 different numbers/);
      assert.equal(numbers(field, 2), null);
    });

  it('takes how often syslog repeated a message for a measure, even where it was two numbers only', () => {
    assert.match(numbers('repeats', 2, 2) ?? '', /a measure: 2 different numbers/);
  });

  it('takes words under the name of an amount for words', () => {
    assert.equal(
      notDimension(
        profile(
          'size',
          made(100, (i) => ['small', 'medium', 'large'][i % 3] ?? ''),
        ),
      ),
      null,
    );
  });
});

const none: ReadonlySet<string> = new Set();

describe('chooseDimensions', () => {
  const words = (field: string) =>
    profile(
      field,
      made(100, (i) => `m${i % 3}`),
    );
  const numbers = (field: string) =>
    profile(
      field,
      made(100, (i) => String(i % 3)),
    );

  it('keeps the order of the log, and words before numbers where there are too many', () => {
    const fields = [...made(6, (i) => `n${i}`).map(numbers), ...made(22, (i) => `w${i}`).map(words)];
    const { dimensions, against } = chooseDimensions(fields, none, undefined);
    assert.deepEqual(dimensions, ['n0', 'n1', ...made(22, (i) => `w${i}`)]);
    assert.match(against.get('n2') ?? '', /24 other dimensions/);
  });

  it('takes the outcome only if it has three values or more', () => {
    const two = profile(
      'status',
      made(100, (i) => (i % 2 ? 'ok' : 'error')),
    );
    assert.deepEqual(chooseDimensions([two, words('a')], new Set(['status']), undefined).dimensions, ['a']);
    assert.deepEqual(chooseDimensions([words('status')], new Set(['status']), undefined).dimensions, ['status']);
  });

  it('obeys what was set, whatever the values', () => {
    const unique = profile(
      'id',
      made(50, (i) => `r${i}`),
    );
    const { dimensions, against } = chooseDimensions([unique, words('a')], none, ['id']);
    assert.deepEqual(dimensions, ['id']);
    assert.match(against.get('a') ?? '', /not among/);
  });

  it('still says of the values why others are no dimensions, where some were set', () => {
    const unique = (field: string) =>
      profile(
        field,
        made(50, (i) => `r${i}`),
      );
    const { against } = chooseDimensions([unique('id'), words('a'), unique('trace')], none, ['a', 'id']);
    assert.deepEqual(
      [...against],
      [
        ['id', 'every value is different'],
        ['trace', 'every value is different'],
      ],
    );
  });
});
