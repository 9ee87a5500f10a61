import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../../../src/ingest/bytes/block';
import { FieldNames } from '../../../../../src/ingest/bytes/fieldNames';
import { RecordBuffer } from '../../../../../src/ingest/bytes/recordBuffer';
import { RequestLine } from '../../../../../src/ingest/formats/web/requestLine';

function partsOf(text: string): Record<string, string> {
  const block = blockOf(new TextEncoder().encode(text));
  const fields = new FieldNames();
  const record = new RecordBuffer();
  record.begin(block);
  new RequestLine(fields).add(block.bytes, 0, block.bytes.length - 8, record);
  const decode = (i: number): string => new TextDecoder().decode(block.bytes.subarray(record.start[i], record.end[i]));
  return Object.fromEntries(
    Array.from({ length: record.count }, (_, i) => [fields.names[record.field[i] ?? -1] ?? '?', decode(i)]),
  );
}

describe('RequestLine', () => {
  it('takes method, path, query and protocol apart', () => {
    assert.deepEqual(partsOf('VERSION-CONTROL /a?b=c?d HTTP/1.1'), {
      ...{ method: 'VERSION-CONTROL', path: '/a', query: 'b=c?d', protocol: 'HTTP/1.1' },
    });
    assert.deepEqual(partsOf('OPTIONS * HTTP/1.1'), { method: 'OPTIONS', path: '*', protocol: 'HTTP/1.1' });
    assert.deepEqual(partsOf('CONNECT shop.test:443 HTTP/1.1').path, 'shop.test:443');
    assert.deepEqual(partsOf('RPC_IN_DATA /rpc/x.dll?h:443 RTSP/1.0').protocol, 'RTSP/1.0');
  });

  it('leaves the host of a URL out, and needs no query after a question mark', () => {
    assert.deepEqual(partsOf('GET https://shop.test:443/a?'), { method: 'GET', path: '/a' });
    assert.equal(partsOf('GET http://shop.test HTTP/1.1').path, 'http://shop.test');
    assert.equal(partsOf('GET http://shop.test?x=/y HTTP/1.1').path, 'http://shop.test');
    assert.equal(partsOf('GET /to?u=http://shop.test/ HTTP/1.1').path, '/to');
  });

  it('keeps spaces in paths, and takes only a word like HTTP/1.1 for a protocol', () => {
    assert.deepEqual(partsOf('GET /a b/c HTTP/1.0'), { method: 'GET', path: '/a b/c', protocol: 'HTTP/1.0' });
    assert.deepEqual(partsOf('GET /a b/c'), { method: 'GET', path: '/a b/c' });
    assert.deepEqual(partsOf('GET /a  HTTP/2'), { method: 'GET', path: '/a', protocol: 'HTTP/2' });
  });

  it('keeps whole what is no request, and nothing of a dash', () => {
    for (const text of ['\\x16\\x03', 'GET', 'GET ', 'hello world', '<BADREQ>', 'é /'])
      assert.deepEqual(partsOf(text), { request: text });
    for (const text of ['', '-', '- - - ']) assert.deepEqual(partsOf(text), {});
  });

  it('loses nothing of a request that is written out of its parts', () => {
    const path = fc.stringMatching(/^\/[a-z0-9/._%~-]{0,20}$/);
    const query = fc.stringMatching(/^[a-z0-9=&?%/:]{1,20}$/);
    fc.assert(
      fc.property(fc.constantFrom('GET', 'POST', 'M-SEARCH'), path, query, (method, asked, after) => {
        const want = { method, path: asked, query: after, protocol: 'HTTP/1.1' };
        assert.deepEqual(partsOf(`${method} ${asked}?${after} HTTP/1.1`), want);
      }),
    );
  });
});
