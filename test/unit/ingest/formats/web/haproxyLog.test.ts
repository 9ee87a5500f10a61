import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { haproxyLog } from '../../../../../src/ingest/formats/web/haproxyLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const prefix = 'Mar 11 07:15:41 lb1 haproxy[14]: ';
const stamp = '[11/Mar/2024:07:15:40.143]';
const http = `10.1.2.3:53332 ${stamp} web~ app/one 0/2/7/1457/1466 503 11394 - - sC-- 2/1/0/0/3 0/0`;
const read = (text: string): Record<string, string> => {
  const { records, rejects } = recordsOf(haproxyLog, text);
  assert.deepEqual([records.length, rejects.length], [1, 0], text);
  return Object.fromEntries(records[0]?.values ?? []);
};
const request = {
  ...{ time: '11/Mar/2024:07:15:40.143', client: '10.1.2.3', frontend: 'web', backend: 'app', server: 'one' },
  ...{ request_time: '0', queue_time: '2', connect_time: '7', response_time: '1457', duration: '1466' },
  ...{ status: '503', bytes: '11394', termination: 'sC--', retries: '3' },
};
const syslog = { host: 'lb1', program: 'haproxy', pid: '14' };

describe('haproxyLog', () => {
  it('reads requests behind the prefix of syslog, at their own time', () => {
    assert.deepEqual(read(`${prefix}${http} {Mozilla/5.0 (X11)} {} "GET /cart?id=3 HTTP/1.1"`), {
      ...{ ...request, ...syslog, user_agent: 'Mozilla/5.0 (X11)' },
      ...{ method: 'GET', path: '/cart', query: 'id=3', protocol: 'HTTP/1.1' },
    });
  });

  it('reads them without a prefix and with other ones', () => {
    const got = { ...request, method: 'GET', path: '/', protocol: 'HTTP/1.1' };
    assert.deepEqual(read(`${http} "GET / HTTP/1.1"`), got);
    assert.deepEqual(read(`<134>2024-03-11T07:15:41+01:00 lb1 haproxy[14]: ${http} "GET / HTTP/1.1"`), {
      ...got,
      ...syslog,
    });
  });

  it('reads captured headers, and a request cut off or bad', () => {
    const several = read(`${http} {shop.test|Mozilla/5.0 (X11)|x} {text/html} "GET /lo`);
    assert.deepEqual(
      [several.request_headers, several.user_agent, several.response_headers, several.path],
      ['shop.test|Mozilla/5.0 (X11)|x', 'Mozilla/5.0 (X11)', 'text/html', '/lo'],
    );
    const bad = read(`${http.replace('app/one', 'web/<NOSRV>')} {shop.test} "<BADREQ>"`);
    assert.deepEqual(
      [bad.backend, bad.server, bad.request_headers, bad.request],
      ['web', undefined, 'shop.test', '<BADREQ>'],
    );
    assert.equal(read(`${http} {curl/8.5.0} "GET /"`).user_agent, 'curl/8.5.0');
  });

  it('leaves out what did not come to pass, and the plus before what was not over', () => {
    const got = read(`${prefix}${http.replace('0/2/7/1457/1466 503 11394', '0/2/-1/-1/+30 -1 +17')} "GET /"`);
    assert.deepEqual([got.connect_time, got.response_time, got.duration], [undefined, undefined, '30']);
    assert.deepEqual([got.status, got.bytes], [undefined, '17']);
  });

  it('reads connections of TCP and of IPv6', () => {
    const got = read(`${prefix}2001:db8::7:53332 ${stamp} db pg/one 0/1/5007 212 -- 0/0/0/0/3 0/0`);
    assert.deepEqual([got.client, got.duration, got.bytes, got.status], ['2001:db8::7', '5007', '212', undefined]);
    assert.deepEqual([got.termination, got.retries, got.backend], ['--', '3', 'pg']);
  });

  it('reads connections that failed, and what HAProxy says of itself', () => {
    const failed = read(`${prefix}10.1.2.3:53332 ${stamp} web/1: SSL handshake failure`);
    assert.deepEqual([failed.frontend, failed.message, failed.client], ['web', 'SSL handshake failure', '10.1.2.3']);
    const own = { ...syslog, time: 'Mar 11 07:15:41', message: 'Proxy web started.' };
    assert.deepEqual(read(`${prefix}Proxy web started.`), own);
    const odd = `10.1.2.3:53332 ${stamp} web app/one 1/2 x`;
    assert.deepEqual(read(prefix + odd), { ...own, message: odd });
  });

  it('fits no other lines, and throws on no garbage', () => {
    const foreign = [
      'Mar 11 07:15:41 lb1 sshd[14]: Accepted password for haproxy',
      `10.1.2.3 - - ${stamp} "GET / HTTP/1.1" 200 12`,
      `10.1.2.3 ${stamp} "GET / HTTP/1.1" 200 12`,
      'haproxy[14]: x',
      '{"program":"haproxy"}',
    ];
    for (const line of foreign) assert.equal(haproxyLog.score(sampleOf(line)), 0, line);
    const part = fc.constantFrom(' ', '/', '-1', '{', '}', '|', '"', '0/0/0/0/0', '0/0/0', 'a', ':', '+', '\0');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        read(`${prefix}10.1.2.3:53332 ${stamp} ${parts.join('')}`);
      }),
    );
  });
});
