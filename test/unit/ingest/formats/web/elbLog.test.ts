import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elbLog } from '../../../../../src/ingest/formats/web/elbLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const line =
  '2024-03-11T07:15:40.123456Z shop-lb 203.0.113.9:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 ' +
  '"GET http://shop.test:80/cart HTTP/1.1" "curl/8.5.0" - -';
const read = (text: string): Record<string, string> =>
  Object.fromEntries(recordsOf(elbLog, text).records[0]?.values ?? []);

describe('elbLog', () => {
  it('reads client, backend, times, status, request and user agent', () => {
    assert.deepEqual(read(line), {
      ...{ time: '2024-03-11T07:15:40.123456Z', elb: 'shop-lb', client: '203.0.113.9', backend: '10.0.0.1:80' },
      ...{ request_processing_time: '0.000073', backend_processing_time: '0.001048' },
      ...{
        response_processing_time: '0.000057',
        status: '200',
        backend_status: '200',
        received_bytes: '0',
        bytes: '29',
      },
      ...{ method: 'GET', path: '/cart', protocol: 'HTTP/1.1', user_agent: 'curl/8.5.0' },
    });
  });

  it('reads lines of listeners without HTTP, and those that end with the request', () => {
    const tcp = read(
      '2024-03-11T07:15:40.1Z lb 203.0.113.9:2817 10.0.0.1:80 0.1 0.2 0.3 - - 82 305 "- - - " "-" A-B TLSv1.2',
    );
    assert.deepEqual([tcp.status, tcp.method, tcp.request, tcp.ssl_cipher], [undefined, undefined, undefined, 'A-B']);
    assert.equal(read(line.slice(0, line.indexOf(' "curl'))).path, '/cart');
  });

  it('fits no other lines', () => {
    for (const other of [
      '2024-03-11T07:15:40.1Z INFO main started',
      '2024-03-11T07:15:40.1Z a b c 1 2 3',
      '2024-03-11T07:15:40.1Z a b c d e f g h i j "k"',
      '{}',
      line.slice(28),
    ])
      assert.equal(elbLog.score(sampleOf(other)), 0, other);
  });
});
