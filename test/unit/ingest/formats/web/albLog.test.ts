import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { albLog } from '../../../../../src/ingest/formats/web/albLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const first =
  'h2 2024-03-11T07:15:40.123456Z app/shop/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:8080 0.001 0.120 0.000 200 200 34 366 ' +
  '"GET https://shop.test:443/cart?id=3 HTTP/2.0" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.3';
const later =
  'arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop/7 "Root=1-58337262-36d228ad5d99923122bbe354" "shop.test" ' +
  '"session-reused" 0 2024-03-11T07:15:40.001Z "forward" "-" "-" "10.0.0.1:8080" "200" "-" "-" TID_1234 "-" "-" "-"';
const read = (line: string): Record<string, string> =>
  Object.fromEntries(recordsOf(albLog, line).records[0]?.values ?? []);

describe('albLog', () => {
  it('reads the fields that lines of every year have', () => {
    const got = read(first);
    assert.equal(Object.keys(got).length, 19);
    assert.deepEqual(
      [got.time, got.type, got.client, got.backend, got.status, got.target_status, got.received_bytes, got.bytes],
      ['2024-03-11T07:15:40.123456Z', 'h2', '203.0.113.9', '10.0.0.1:8080', '200', '200', '34', '366'],
    );
    assert.deepEqual([got.method, got.path, got.query, got.protocol], ['GET', '/cart', 'id=3', 'HTTP/2.0']);
    assert.deepEqual(
      [got.user_agent, got.target_processing_time, got.ssl_protocol],
      ['curl/8.5.0', '0.120', 'TLSv1.3'],
    );
  });

  it('reads the fields that were added later, and more under their place', () => {
    const got = read(`${first} ${later} more`);
    assert.deepEqual([got.virtual_host, got.actions_executed, got.conn_trace_id], ['shop.test', 'forward', 'TID_1234']);
    assert.deepEqual([got.error_reason, got.target_port_list, got['column 34']], [undefined, '10.0.0.1:8080', 'more']);
  });

  it('reads requests that no target has answered, and clients of IPv6', () => {
    const got = read(
      'https 2024-03-11T07:15:40.1Z app/x/1 2001:db8::7:2817 - -1 -1 -1 460 - 0 0 "- https://x:443- -" "-" - -',
    );
    assert.deepEqual([got.client, got.backend, got.status, got.method], ['2001:db8::7', undefined, '460', undefined]);
  });

  it('fits no other lines, and throws on no garbage', () => {
    for (const line of ['http server started on 2024-03-11T07:15:40Z', 'https://shop.test/ 200', first.slice(3), '{}'])
      assert.equal(albLog.score(sampleOf(line)), 0, line);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        recordsOf(albLog, first.slice(0, 40) + text);
      }),
    );
  });
});
