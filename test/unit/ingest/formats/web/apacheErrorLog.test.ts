import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { apacheErrorLog } from '../../../../../src/ingest/formats/web/apacheErrorLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const read = (line: string): Record<string, string> =>
  Object.fromEntries(recordsOf(apacheErrorLog, line).records[0]?.values ?? []);

describe('apacheErrorLog', () => {
  it('reads module, level, process, thread, client, code and referrer', () => {
    const line =
      '[Mon Mar 11 07:15:40.123456 2024] [core:error] [pid 357:tid 4328] [client 10.1.2.3:5123] ' +
      'AH00128: File does not exist: /srv/x, referer: http://shop.test/';
    assert.deepEqual(read(line), {
      ...{ time: 'Mon Mar 11 07:15:40.123456 2024', module: 'core', level: 'error', pid: '357', thread: '4328' },
      ...{ client: '10.1.2.3', code: 'AH00128', message: 'AH00128: File does not exist: /srv/x' },
      referrer: 'http://shop.test/',
    });
  });

  it('reads lines of before 2.4, with and without a client', () => {
    const old = { time: 'Mon Mar 11 07:15:40 2024', level: 'error' };
    assert.deepEqual(read('[Mon Mar 11 07:15:40 2024] [error] [client 2001:db8::7] [x] no'), {
      ...{ ...old, client: '2001:db8::7', message: '[x] no' },
    });
    assert.deepEqual(read('[Mon Mar 11 07:15:40 2024] [notice] caught SIGTERM, shutting down'), {
      ...{ ...old, level: 'notice', message: 'caught SIGTERM, shutting down' },
    });
  });

  it('takes the port off IPv6 addresses only where one can be told', () => {
    const client = (text: string): string | undefined =>
      read(`[Mon Mar 11 07:15:40 2024] [:error] [pid 7] [client ${text}] x`).client;
    assert.equal(client('2001:db8::7:51234'), '2001:db8::7');
    assert.equal(client('2001:db8:1:2:3:4:5:6:443'), '2001:db8:1:2:3:4:5:6');
    assert.equal(client('2001:db8::7'), '2001:db8::7');
  });

  it('lets the lines of a stack go on with the record above', () => {
    const { records, rejects } = recordsOf(
      apacheErrorLog,
      '[Mon Mar 11 07:15:40 2024] [error] PHP Fatal error\nStack trace:\n#0 {main}\n[Mon Mar 11 07:15:41 2024] [error] b',
    );
    assert.deepEqual([records.length, rejects.length], [2, 0]);
  });

  it('fits no other lines that begin with a bracket', () => {
    const foreign = [
      '[pid: 7|app: 0|req: 1/1] 10.0.0.1 () {3 vars in 6 bytes} [Mon Mar 11 07:15:40 2024] GET / => generated 1 bytes',
      '[2024-03-11 07:15:40] production.ERROR: no',
      '[Mon Mar 11 07:15:40 2024] hello there',
      '[Mon] [error',
    ];
    for (const line of foreign) assert.equal(apacheErrorLog.score(sampleOf(line)), 0, line);
  });

  it('throws on no garbage', () => {
    const part = fc.constantFrom('[', ']', '[client ', '[pid ', ':', ' ', ', referer: ', 'AH1', '\0', '9');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const line = `[Mon Mar 11 07:15:40 2024] [error] ${parts.join('')}`;
        assert.equal(recordsOf(apacheErrorLog, line).records.length, 1);
      }),
    );
  });
});
