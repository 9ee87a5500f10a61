import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mysqlLog } from '../../../../../src/ingest/formats/database/mysqlLog';
import { recordsOf } from '../../recordsOf';
import { foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = '2024-01-02T03:04:05.000006Z';
const query = `${time}\t   10 Query\tselect 1`;
const error = `${time} 0 [Warning] [MY-000001] [Server] it aches`;

describe('mysqlLog', () => {
  readsEach(mysqlLog, [
    [query, { time, session: '10', command: 'Query', message: 'select 1' }],
    [`${time}\t   10 Init DB\tshop`, { time, session: '10', command: 'Init DB', message: 'shop' }],
    [`${time}\t   10 Quit\t`, { time, session: '10', command: 'Quit' }],
    [
      `${time}\t   10 Connect\tada@10.0.0.1 on shop using TCP/IP`,
      {
        ...{ time, session: '10', command: 'Connect', message: 'ada@10.0.0.1 on shop using TCP/IP' },
        ...{ user: 'ada', client: '10.0.0.1', database: 'shop', outcome: 'accepted' },
      },
    ],
    [
      `${time}\t   11 Connect\tAccess denied for user 'ada'@'10.0.0.1' (using password: YES)`,
      {
        ...{ time, session: '11', command: 'Connect', user: 'ada', client: '10.0.0.1', outcome: 'failed' },
        message: "Access denied for user 'ada'@'10.0.0.1' (using password: YES)",
      },
    ],
    [error, { time, thread: '0', level: 'Warning', code: 'MY-000001', logger: 'Server', message: 'it aches' }],
    [`${time} 0 [Note] short`, { time, thread: '0', level: 'Note', message: 'short' }],
    [
      '2024-01-02 03:04:05 0 [ERROR] InnoDB: x',
      {
        ...{ time: '2024-01-02 03:04:05', thread: '0', level: 'ERROR', message: 'InnoDB: x' },
      },
    ],
  ]);

  it('takes the lines that mysqld begins a log with for no records, and those of a long query for its rest', () => {
    const head = ['/usr/sbin/mysqld, Version: 8.1.0 (x). started with:', 'Tcp port: 3306  Unix socket: /tmp/x'];
    head.push('Time                 Id Command    Argument');
    const { records, rejects } = recordsOf(mysqlLog, [...head, query, 'from t', 'where x', query].join('\n'));
    assert.deepEqual([records.map(({ line }) => line), rejects], [[4, 7], []]);
  });

  leavesAlone(mysqlLog, [...foreignLines, `${time} 0 [main] x`, `${time} host program[1]: x`]);
  readsAnyPieces(mysqlLog, [query, error, 'where x']);
});
