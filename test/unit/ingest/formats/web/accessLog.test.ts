import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { accessLog } from '../../../../../src/ingest/formats/web/accessLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const time = '11/Mar/2024:07:15:40 +0100';
const read = (line: string): Record<string, string> => {
  const { records, rejects } = recordsOf(accessLog, line);
  assert.deepEqual([records.length, rejects.length], [1, 0], line);
  return Object.fromEntries(records[0]?.values ?? []);
};
const plain = { time, client: '10.1.2.3', method: 'GET', path: '/a', protocol: 'HTTP/1.1', status: '200', bytes: '12' };

describe('accessLog', () => {
  const cases: readonly (readonly [what: string, line: string, fields: Record<string, string>])[] = [
    ['the common format', `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12`, plain],
    [
      'the combined format with user, query and unknown size',
      `10.1.2.3 - ada [${time}] "POST /cart?id=3&x=%20 HTTP/2.0" 503 - "https://shop.test/" "Mozilla/5.0 (X11)"`,
      {
        ...{ time, client: '10.1.2.3', user: 'ada', method: 'POST', path: '/cart', query: 'id=3&x=%20' },
        ...{ protocol: 'HTTP/2.0', status: '503', referrer: 'https://shop.test/', user_agent: 'Mozilla/5.0 (X11)' },
      },
    ],
    [
      'a virtual host before, by its port',
      `shop.test:443 edge.example.net - - [${time}] "GET /a HTTP/1.1" 200 12`,
      { ...plain, virtual_host: 'shop.test:443', client: 'edge.example.net' },
    ],
    [
      'a virtual host before, by the address behind it, and an ident',
      `shop.test 10.1.2.3 q8f2 ada [${time}] "GET /a HTTP/1.1" 200 12 "-" "curl/8" 116075`,
      { ...plain, virtual_host: 'shop.test', ident: 'q8f2', user: 'ada', user_agent: 'curl/8', duration: '116075' },
    ],
    [
      'a user of several words',
      `10.1.2.3 - Ada K. Byron [${time}] "GET /a HTTP/1.1" 200 12`,
      { ...plain, user: 'Ada K. Byron' },
    ],
    ['an empty user in quotes', `10.1.2.3 - "" [${time}] "GET /a HTTP/1.1" 200 12`, plain],
    ['a client without ident', `10.1.2.3 ada [${time}] "GET /a HTTP/1.1" 200 12`, { ...plain, user: 'ada' }],
    ['IPv6', `2001:db8::7 - - [${time}] "GET /a HTTP/1.1" 200 12`, { ...plain, client: '2001:db8::7' }],
    ['a list of clients', `10.1.2.3, 172.16.0.9 - - [${time}] "GET /a HTTP/1.1" 200 12`, plain],
    [
      'escaped quotes',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "say \\"hi\\" \\\\ all"`,
      { ...plain, user_agent: 'say "hi" \\ all' },
    ],
    [
      'quotes as they came and a path with spaces',
      `10.1.2.3 - - [${time}] "GET /a "b c HTTP/1.1" 404 12 "x" "y"`,
      { ...plain, path: '/a "b c', status: '404', referrer: 'x', user_agent: 'y' },
    ],
    [
      'a request that ends in a backslash left as it came',
      `10.1.2.3 - - [${time}] "GET /a\\" 404 12`,
      { time, client: '10.1.2.3', method: 'GET', path: '/a\\', status: '404', bytes: '12' },
    ],
    ['no protocol', `10.1.2.3 - - [${time}] "GET /a" 200 12`, { ...omit(plain, 'protocol') }],
    ['a whole URL', `10.1.2.3 - - [${time}] "GET http://other.test:80/a?b HTTP/1.1" 200 12`, { ...plain, query: 'b' }],
    [
      'a request that is no HTTP',
      `10.1.2.3 - - [${time}] "\\x16\\x03\\x01" 400 226 "-" "-"`,
      { time, client: '10.1.2.3', request: '\\x16\\x03\\x01', status: '400', bytes: '226' },
    ],
    ['no request', `10.1.2.3 - - [${time}] "-" 408 -`, { time, client: '10.1.2.3', status: '408' }],
    ['an empty request', `10.1.2.3 - - [${time}] "" 400 0`, { time, client: '10.1.2.3', status: '400', bytes: '0' }],
    ['no status', `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" - -`, omit(plain, 'status', 'bytes')],
    [
      'a line cut off in its request',
      `10.1.2.3 - - [${time}] "GET /lo`,
      { time, client: '10.1.2.3', method: 'GET', path: '/lo' },
    ],
    [
      'forwarded addresses, times, an upstream and an id of the request',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "-" "203.0.113.9, 10.9.9.9" 0.120 0.118 10.0.0.8:8080 9f86d081884c7d659a2feaa0c55ad015`,
      {
        ...{ ...plain, forwarded_for: '203.0.113.9, 10.9.9.9', duration: '0.120', upstream_time: '0.118' },
        ...{ upstream: '10.0.0.8:8080', request_id: '9f86d081884c7d659a2feaa0c55ad015' },
      },
    ],
    [
      'names before values',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "-" rt=0.12 uct="0.001" host="shop.test" cs=-`,
      { ...plain, rt: '0.12', uct: '0.001', host: 'shop.test' },
    ],
    [
      'what has no known shape, by its place',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "-" "a=b; c" . TLSv1.3`,
      { ...plain, extra_1: 'a=b; c', extra_2: '.', virtual_host: 'TLSv1.3' },
    ],
    [
      'the format of ingress-nginx',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "-" 431 0.004 [shop-web-80] [] 10.4.0.2:80 12 0.004 200 0b2c6aa1d1ff4a2fb0a1c6d9e0f1a2b3`,
      {
        ...{
          ...plain,
          request_length: '431',
          duration: '0.004',
          upstream_name: 'shop-web-80',
          upstream: '10.4.0.2:80',
        },
        ...{ upstream_bytes: '12', upstream_time: '0.004', upstream_status: '200' },
        request_id: '0b2c6aa1d1ff4a2fb0a1c6d9e0f1a2b3',
      },
    ],
    [
      'the format of Traefik',
      `10.1.2.3 - - [${time}] "GET /a HTTP/1.1" 200 12 "-" "-" 7 "web@docker" "http://10.0.0.4:80" 3ms`,
      { ...plain, request_count: '7', router: 'web@docker', backend: 'http://10.0.0.4:80', duration: '3ms' },
    ],
  ];
  for (const [what, line, fields] of cases)
    it(`reads ${what}`, () => {
      assert.deepEqual(sorted(read(line)), sorted(fields));
    });

  it('reads back any record that is written as Apache does', () => {
    const word = fc.stringMatching(/^[a-z0-9.]{1,12}$/);
    const text = fc.stringMatching(/^[ -~äöü]{2,30}$/).filter((value) => value.trim() === value);
    const escaped = (value: string): string => value.replace(/["\\]/g, '\\$&');
    const path = fc.stringMatching(/^\/[a-z0-9/._%-]{0,20}$/);
    const line = fc.record({ client: word, user: word, path, status: fc.integer({ min: 100, max: 599 }), agent: text });
    fc.assert(
      fc.property(line, ({ client, user, path: asked, status, agent }) => {
        const row = `${client} - ${user} [${time}] "GET ${asked} HTTP/1.1" ${status} 5 "-" "${escaped(agent)}"`;
        const got = read(row);
        assert.deepEqual([got.client, got.user, got.path], [client, user, asked]);
        assert.deepEqual([got.status, got.user_agent], [String(status), agent]);
      }),
    );
  });

  it('reads nothing of lines of other formats', () => {
    const foreign = [
      '{"time":"2024-03-11T07:15:40Z","level":"info"}',
      'time,level,message',
      `10.1.2.3 - - [${time}] 200 12`,
      `web worker [2024-03-11T07:15:40Z] - 12`,
      'Mar 11 07:15:40 web sshd[311]: Accepted password for ada',
      '2024-03-11 07:15:40,123 INFO [main] started',
      '[Mon Mar 11 07:15:40 2024] [error] [client 10.1.2.3] File does not exist: /x',
      '2024/03/11 07:15:40 [error] 12#12: *34 open() failed, client: 10.1.2.3',
      `b1946ac92492d2347c6235b4d2611184 shop [${time}] 10.1.2.3 ada 7F REST.GET.OBJECT a.png "GET /a.png HTTP/1.1" 200`,
      `Mar 11 07:15:40 lb haproxy[7]: 10.1.2.3:53 [11/Mar/2024:07:15:40.143] web app/one 0/0/7/1/8 200 12 - - ---- "GET /"`,
    ];
    for (const line of foreign) assert.equal(accessLog.score(sampleOf(line)), 0, line);
  });

  it('throws on no garbage, and keeps every line', () => {
    const part = fc.constantFrom(
      '"',
      '\\',
      ' ',
      '[',
      ']',
      '[1/',
      '-',
      '200',
      '\0',
      '\xff',
      'GET /',
      '10.1.2.3',
      ',',
      '=',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
        for (const line of [parts.join(''), `10.1.2.3 - - [${time}] "${parts.join('')}`]) {
          const { records, rejects } = recordsOf(accessLog, `x${line}`);
          assert.equal(records.length + rejects.length, 1);
        }
      }),
    );
  });

  it('reads quotes that nothing closes in linear time', () => {
    const line = `10.1.2.3 - - [${time}] "${'\\" "x'.repeat(400_000)}`;
    const { records, rejects } = recordsOf(accessLog, line);
    assert.equal(records.length + rejects.length, 1);
  });
});

const sorted = (fields: Record<string, string>): [string, string][] => Object.entries(fields).sort();

function omit(fields: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
