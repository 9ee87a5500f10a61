import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postgresLog } from '../../../../../src/ingest/formats/database/postgresLog';
import { recordsOf, sampleOf } from '../../recordsOf';
import { foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = '2024-01-02 03:04:05.006 CET';
const message = 'no such table';

describe('postgresLog', () => {
  readsEach(postgresLog, [
    [`${time} [12] ERROR:  ${message}`, { time, pid: '12', level: 'ERROR', message }],
    [
      `${time} [12] ada@shop LOG:  ${message}`,
      { time, pid: '12', user: 'ada', database: 'shop', level: 'LOG', message },
    ],
    [
      `${time} [12]: [3-1] user=ada,db=shop,app=psql,client=10.0.0.1 FATAL:  x`,
      {
        ...{ time, pid: '12', user: 'ada', database: 'shop', application: 'psql', client: '10.0.0.1', level: 'FATAL' },
        message: 'x',
      },
    ],
    [`${time} [12]: [3-1] user=,db=,app=,client= LOG:  x`, { time, pid: '12', level: 'LOG', message: 'x' }],
    [`${time} [12] [unknown]@[unknown] LOG:  x`, { time, pid: '12', level: 'LOG', message: 'x' }],
    [
      '2024-01-02 03:04:05 UTC:10.0.0.1(5432):ada@shop:[12]:WARNING:  x',
      {
        ...{ time: '2024-01-02 03:04:05 UTC', client: '10.0.0.1', user: 'ada', database: 'shop', pid: '12' },
        ...{ level: 'WARNING', message: 'x' },
      },
    ],
    ['< 2024-01-02 03:04:05 UTC >LOG:  x', { time: '2024-01-02 03:04:05 UTC', level: 'LOG', message: 'x' }],
    ['2024-01-02 03:04:05 +02 LOG:  x', { time: '2024-01-02 03:04:05 +02', level: 'LOG', message: 'x' }],
    [
      `${time} [12] LOG:  duration: 12.345 ms  statement: select 1`,
      {
        ...{
          time,
          pid: '12',
          level: 'LOG',
          message: 'duration: 12.345 ms  statement: select 1',
          duration_ms: '12.345',
        },
      },
    ],
  ]);

  it('keeps what a process adds to its error with the record above', () => {
    const text = [
      `${time} [12] ERROR:  no such table`,
      `${time} [12] HINT:  make it`,
      `${time} [12] STATEMENT:  select *`,
      '\tfrom nothing',
      `${time} [12] LOG:  next`,
    ].join('\n');
    const { records, rejects } = recordsOf(postgresLog, text);
    assert.deepEqual([records.map(({ line }) => line), rejects], [[1, 5], []]);
    assert.deepEqual([records[0]?.values.get('hint'), records[0]?.values.get('statement')], ['make it', 'select *']);
    assert.equal(postgresLog.score(sampleOf(`${text}\n`)), 1);
  });

  it('makes a record of its own of what another process adds', () => {
    const { records } = recordsOf(postgresLog, `${time} [12] ERROR:  a\n${time} [13] DETAIL:  b`);
    assert.deepEqual(
      records.map(({ values }) => [values.get('pid'), values.get('level')]),
      [
        ['12', 'ERROR'],
        ['13', 'DETAIL'],
      ],
    );
  });

  leavesAlone(postgresLog, [...foreignLines, 'Feb  3 04:05:06 web1 app: x', `${time} [12] ERROR: one blank`]);
  readsAnyPieces(postgresLog, [
    `${time} [12] ERROR:  no such table`,
    `${time} [12] DETAIL:  more`,
    `${time} [13] ada@shop STATEMENT:  select`,
  ]);
});
