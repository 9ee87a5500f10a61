import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nginxErrorLog } from '../../../../../src/ingest/formats/web/nginxErrorLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const head = '2024/03/11 07:15:40 [error] 12#13: ';
const read = (text: string): Record<string, string> =>
  Object.fromEntries(recordsOf(nginxErrorLog, text).records[0]?.values ?? []);
const plain = { time: '2024/03/11 07:15:40', level: 'error', pid: '12', thread: '13' };

describe('nginxErrorLog', () => {
  it('reads message, client, server, request, upstream, host and referrer', () => {
    const context =
      ', client: 10.1.2.3, server: shop.test, request: "GET /cart?id=3 HTTP/1.1", upstream: "http://10.0.0.4:80/", ' +
      'host: "shop.test", referrer: "http://shop.test/"';
    assert.deepEqual(read(`${head}*34 connect() failed (111: Connection refused)${context}`), {
      ...{ ...plain, connection: '34', message: 'connect() failed (111: Connection refused)', client: '10.1.2.3' },
      ...{ virtual_host: 'shop.test', method: 'GET', path: '/cart', query: 'id=3', protocol: 'HTTP/1.1' },
      ...{ backend: 'http://10.0.0.4:80/', host: 'shop.test', referrer: 'http://shop.test/' },
    });
  });

  it('reads lines of nginx itself, without a client', () => {
    assert.deepEqual(read(`${head}signal process started`), { ...plain, message: 'signal process started' });
  });

  it('reads requests that hold quotes, commas and colons, and keys that it does not know', () => {
    const got = read(`${head}*1 no, client: ::1, server: , zone: "a, b", request: "GET /a"b, c: HTTP/1.0"`);
    assert.deepEqual([got.client, got.virtual_host, got.path], ['::1', undefined, '/a"b, c:']);
  });

  it('finds the client on a later line of the record', () => {
    const text = `${head}*1 FastCGI sent in stderr: "PHP message: no\nStack trace:\n#0 {main}", client: 10.1.2.3, server: x`;
    const { records, rejects } = recordsOf(nginxErrorLog, text);
    assert.deepEqual([records.length, rejects.length, read(text).client], [1, 0, '10.1.2.3']);
  });

  it('fits no other lines', () => {
    for (const line of [
      '2024/03/11 07:15:40 listening on :80',
      '2024-03-11 07:15:40 [error] 1#1: x',
      '1.2.3.4 - - [',
      '{}',
    ])
      assert.equal(nginxErrorLog.score(sampleOf(line)), 0, line);
  });

  it('throws on no garbage', () => {
    const part = fc.constantFrom(', ', 'client: ', 'request: ', '"', ':', ' ', 'x', '\0', ', client: ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        assert.equal(recordsOf(nginxErrorLog, head + parts.join('')).records.length, 1);
      }),
    );
  });
});
