import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectFormat, formatOf } from '../../../../../src/ingest/detection/detectFormat';
import { isShared } from '../../../../../src/ingest/ranges/isShared';
import { logFolder } from '../../logFolder';
import { recordsOf, sampleOf } from '../../recordsOf';
import { firstRecord, readsAnyPieces, readsEach } from '../readsAs';

const json = '{"ts":"2024-01-02T03:04:04.9Z","level":"error","msg":"no \\"stock\\"","cart":{"items":3}}';
const access = '10.0.0.9 - ada [02/Jan/2024:03:04:05 +0100] "GET /a?b=1 HTTP/1.1" 200 512 "-" "curl/8.0"';
const pairs = 'time="2024-01-02T02:04:05Z" level=warning msg="disk is full"';
const firewall = 'date=2024-01-02 time=03:04:05 action=deny srcip=10.0.0.7';
const login = 'Accepted password for ada from 10.0.0.1 port 22 ssh2';
const old = (program: string, message: string): string => `Jan  2 03:04:05 web1 ${program}: ${message}`;
const modern = (message: string): string => `<14>1 2024-01-02T03:04:05.006Z web1 shop 77 - - ${message}`;
const detected = (...lines: string[]) => detectFormat({ name: 'a.log' }, sampleOf(`${lines.join('\n')}\n`)).format;

const time = 'Jan  2 03:04:05';
const web1 = { host: 'web1', program: 'nginx' };
const request = {
  ...{ client: '10.0.0.9', user: 'ada', method: 'GET', path: '/a', query: 'b=1', protocol: 'HTTP/1.1' },
  ...{ status: '200', bytes: '512', user_agent: 'curl/8.0' },
};
const cart = { ts: '2024-01-02T03:04:04.9Z', level: 'error', msg: 'no "stock"', 'cart.items': '3' };
const shop = { host: 'web1', program: 'shop', pid: '77', facility: 'user' };
const iso = '2024-01-02T03:04:05.006Z';

describe('syslog whose messages are lines of other formats', () => {
  readsEach(formatOf('syslog>jsonl>access>logfmt'), [
    [old('nginx', access), { ...web1, ...request, time: '02/Jan/2024:03:04:05 +0100', syslog_time: time }],
    [old('shop', json), { host: 'web1', program: 'shop', time, ...cart }],
    [old('shop', `@cee: ${json}`), { host: 'web1', program: 'shop', time, ...cart }],
    [old('shop', '@cee: no JSON'), { host: 'web1', program: 'shop', time, message: '@cee: no JSON' }],
    [
      old('shop', '{"message":"hi","host":"pod-1"}'),
      { message: 'hi', host: 'pod-1', syslog_host: 'web1', program: 'shop', time },
    ],
    [old('shop', '{"host":"","n":1}'), { host: 'web1', program: 'shop', time, n: '1' }],
    [old('shop', '{}'), { host: 'web1', program: 'shop', time, message: '{}' }],
    [old('shop', '{"n":1} and more'), { host: 'web1', program: 'shop', time, message: '{"n":1} and more' }],
    [
      old('dockerd[5]', pairs),
      {
        ...{ host: 'web1', program: 'dockerd', pid: '5', syslog_time: time, time: '2024-01-02T02:04:05Z' },
        ...{ level: 'warning', msg: 'disk is full' },
      },
    ],
    [
      `Jan  2 03:04:05 fw1 ${firewall}`,
      { host: 'fw1', time, date: '2024-01-02', message_time: '03:04:05', action: 'deny', srcip: '10.0.0.7' },
    ],
    [
      old('sshd[5]', login),
      {
        ...{ host: 'web1', program: 'sshd', pid: '5', time, event: 'login', outcome: 'accepted', user: 'ada' },
        ...{ client: '10.0.0.1', port: '22', auth_method: 'password', message: login },
      },
    ],
  ]);
  readsEach(formatOf('syslog5424>jsonl'), [
    [modern(`\ufeff${json}`), { ...shop, time: iso, ...cart, syslog_level: 'info' }],
    [modern('started'), { ...shop, time: iso, level: 'info', message: 'started' }],
    [`<14>1 ${iso} web1 shop 77 - -`, { ...shop, time: iso, level: 'info' }],
  ]);

  it('keeps all fields apart where the message has names that would be given', () => {
    const message = '{"syslog_host":"a","host":"b","time":"noon","message_time":"c","syslog_time":"d"}';
    assert.deepEqual(firstRecord(formatOf('syslog>jsonl'), old('shop', message)), {
      ...{ syslog_host: 'a', host: 'b', message_time: 'c', syslog_time: 'd', time, program: 'shop' },
      ...{ message_message_time: 'noon', syslog_syslog_host: 'web1' },
    });
  });

  it('is found out from the messages, all of them or some', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['syslog>access', [old('nginx', access), old('nginx', access)]],
      ['syslog>access', [old('sshd', login), old('nginx', access), old('cron', 'x')]],
      ['syslog>jsonl>logfmt', [old('shop', json), old('dockerd', pairs), old('cron', 'x')]],
      ['syslog5424>jsonl', [modern(`@cee:${json}`), modern('x')]],
      ['syslog', [old('sshd', login), old('sudo', 'ada : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls')]],
      ['syslog', [old('nginx', access), ...Array.from({ length: 200 }, (_, i) => old('cron', `text ${i}`))]],
      ['access', [access, access]],
    ];
    for (const [id, lines] of cases) assert.equal(detected(...lines).id, id, lines[0]);
    assert.equal(detected(old('nginx', access)).name, 'Syslog with Web access log');
  });

  it('is found out beside lines of other formats, inside containers, and where a person chose syslog', () => {
    const plain = Array.from({ length: 8 }, (_, i) => old('shop', `{"n":${i}}`));
    assert.equal(detected(...plain, 'level=info msg=a', 'level=info msg=b').id, 'syslog>jsonl+logfmt');
    const docker = plain.map((log) =>
      JSON.stringify({ log: `${log}\n`, stream: 'stdout', time: '2024-01-02T03:04:05.123456789Z' }),
    );
    const inside = detected(...docker);
    assert.equal(inside.name, 'Docker json-file, Syslog with JSON lines inside');
    assert.equal(firstRecord(inside, docker[4] ?? '').n, '4');
    const { format } = detectFormat({ name: 'a' }, sampleOf(plain.join('\n')), { forced: 'syslog' });
    assert.equal(format.id, 'syslog>jsonl');
  });

  it('is made by other threads from its id, alone or in a mixture', () => {
    for (const id of ['syslog>jsonl', 'syslog5424>access>logfmt', 'syslog>jsonl+logfmt']) {
      const format = formatOf(id);
      assert.equal(format.id, id);
      assert.ok(isShared(format), id);
      assert.ok(format.within, id);
    }
    assert.throws(() => formatOf('jsonl>access'), /there is no format "jsonl>access"/);
  });

  it('reads back any values of JSON, whatever the record has', () => {
    const key = fc.oneof(fc.constantFrom('host', 'program', 'pid', 'message', 'n'), fc.stringMatching(/^[a-z_]{1,9}$/));
    const value = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1 }), (object) => {
        delete object.time;
        fc.pre(Object.keys(object).length > 0);
        const read = firstRecord(formatOf('syslog>jsonl'), old('shop[8]', JSON.stringify(object)));
        for (const [name, text] of Object.entries(object)) assert.equal(read[name], Buffer.from(text).toString(), name);
        const own = { host: 'web1', program: 'shop', pid: '8' };
        for (const [name, text] of Object.entries(own))
          assert.equal(read[name in object ? `syslog_${name}` : name] ?? read[`syslog_syslog_${name}`], text, name);
      }),
    );
  });

  it('gives each record where its line is, and lines that go on to the record above', () => {
    const text = `${old('shop', json)}\n  at main\n${old('cron', 'x')}\n`;
    const { records, rejects } = recordsOf(formatOf('syslog>jsonl'), text);
    assert.deepEqual(
      [records.map(({ line, values }) => [line, values.get('message')]), rejects],
      [
        [
          [1, undefined],
          [3, 'x'],
        ],
        [],
      ],
    );
  });

  const { read } = logFolder();
  it('gives requests their users and status, at their own time', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => {
      const second = String(i).padStart(2, '0');
      return `Jan  2 03:04:${second} web1 nginx: 10.0.0.${i % 7} - u${i % 5} [02/Jan/2024:03:04:${second} +0000] "GET /a HTTP/1.1" ${i % 10 ? 200 : 500} 5`;
    });
    const { source, inference, columns } = await read('nginx.log', lines.join('\n'));
    assert.deepEqual([source.records, source.events], [60, 60]);
    assert.deepEqual([inference.roles.time, inference.roles.user], ['time', ['user']]);
    assert.equal(columns.time[7], Date.UTC(2024, 0, 2, 3, 4, 7));
    assert.equal(
      columns.outcome?.reduce((sum, error) => sum + error, 0),
      6,
    );
  });

  readsAnyPieces(formatOf('syslog>jsonl>access>logfmt'), [
    ...[old('nginx', access), old('shop', json), old('shop', `@cee: ${json}`), old('dockerd', pairs), old('cron', 'x')],
    `Jan  2 03:04:05 fw1 ${firewall}`,
  ]);
});
