import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { uwsgiLog } from '../../../../../src/ingest/formats/web/uwsgiLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const line = (user: string, request: string, took: string): string =>
  `[pid: 77|app: 0|req: 1/1] 10.1.2.3 (${user}) {30 vars in 500 bytes} [Mon Mar 11 07:15:40 2024] ${request} => ` +
  `generated 47 bytes in ${took} (HTTP/1.1 503) 9 headers in 378 bytes (1 switches on core 3)`;
const read = (text: string): Record<string, string> =>
  Object.fromEntries(recordsOf(uwsgiLog, text).records[0]?.values ?? []);

describe('uwsgiLog', () => {
  it('reads process, client, time, request, size, duration and status', () => {
    assert.deepEqual(read(line('', 'POST /x?a=1', '129 msecs')), {
      ...{ pid: '77', app: '0', client: '10.1.2.3', time: 'Mon Mar 11 07:15:40 2024', method: 'POST', path: '/x' },
      ...{ query: 'a=1', bytes: '47', duration: '129', protocol: 'HTTP/1.1', status: '503' },
    });
  });

  it('reads the user, and a request that holds an arrow', () => {
    const got = read(line('ada', 'GET /a => generated b', '1 msecs'));
    assert.deepEqual([got.user, got.path, got.status], ['ada', '/a => generated b', '503']);
  });

  it('writes microseconds as milliseconds', () => {
    for (const [took, want] of Object.entries({ 7: '0.007', 68: '0.068', 123: '0.123', 4567: '4.567' }))
      assert.equal(read(line('', 'GET /', `${took} micros`)).duration, want);
  });

  it('keeps a line that was cut off', () => {
    const [cut = ''] = line('', 'GET /long', '1 msecs').split(' =>');
    assert.equal(read(cut).path, '/long');
  });

  it('fits no other lines, and throws on no garbage', () => {
    for (const foreign of ['[pid 311] open("x") = 3', '[proxy] x', '[Mon Mar 11 07:15:40 2024] [error] x'])
      assert.equal(uwsgiLog.score(sampleOf(foreign)), 0, foreign);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        recordsOf(uwsgiLog, `[pid: ${text}`);
      }),
    );
  });
});
