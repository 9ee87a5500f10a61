import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import { logfmt } from '../../../../../src/ingest/formats/logfmt/logfmt';
import { textLog } from '../../../../../src/ingest/formats/text/textLog';
import { recordsOf, sampleOf } from '../../recordsOf';

type Values = Readonly<Record<string, string>>;

/** The fields of the one record that some lines make. */
function fieldsOf(...lines: readonly string[]): Values {
  const { records, rejects } = recordsOf(textLog, lines.join('\n'));
  assert.deepEqual([records.length, rejects.length], [1, 0], lines.join('\n'));
  return Object.fromEntries(records[0]?.values ?? []);
}

const day = '2024-05-01 10:11:12,123';

describe('textLog reads a line of', () => {
  const cases: readonly (readonly [layout: string, line: string, fields: Values])[] = [
    [
      'Log4j',
      `${day} INFO  [main] com.shop.Cart - paid`,
      { time: day, level: 'INFO', thread: 'main', logger: 'com.shop.Cart', message: 'paid' },
    ],
    [
      'Log4j, level first',
      ` WARN [pool-1 ] ${day} Cart: late`,
      { level: 'WARN', thread: 'pool-1', time: day, logger: 'Cart', message: 'late' },
    ],
    [
      'Logback with a place',
      `${day} [http-1] DEBUG c.s.Cart (Cart.java:42) - x`,
      { time: day, thread: 'http-1', level: 'DEBUG', message: 'c.s.Cart (Cart.java:42) - x' },
    ],
    [
      'Hadoop',
      `${day} WARN [Thread-7] org.x.Client$Conn: retry 3`,
      { time: day, level: 'WARN', thread: 'Thread-7', logger: 'org.x.Client$Conn', message: 'retry 3' },
    ],
    [
      'Spring Boot',
      `2024-05-01T10:11:12.123+02:00  INFO 77 --- [shop] [   main] o.s.App    : up`,
      {
        time: '2024-05-01T10:11:12.123+02:00',
        level: 'INFO',
        pid: '77',
        application: 'shop',
        thread: 'main',
        logger: 'o.s.App',
        message: 'up',
      },
    ],
    [
      'JBoss',
      `${day} ERROR [org.jboss.as] (MSC thread 1-2) X1: bad`,
      { time: day, level: 'ERROR', logger: 'org.jboss.as', thread: 'MSC thread 1-2', message: 'X1: bad' },
    ],
    [
      'Python',
      `${day} - shop.cart - WARNING - low`,
      { time: day, logger: 'shop.cart', level: 'WARNING', message: 'low' },
    ],
    [
      'Python with brackets',
      `${day} [CRITICAL] root: gone`,
      { time: day, level: 'CRITICAL', logger: 'root', message: 'gone' },
    ],
    ['Python with colons', `${day}:DEBUG:foo bar: baz`, { time: day, level: 'DEBUG', message: 'foo bar: baz' }],
    [
      'Serilog',
      '2024-05-01 09:00:00.123 +01:00 [ERR] lost',
      { time: '2024-05-01 09:00:00.123 +01:00', level: 'ERR', message: 'lost' },
    ],
    [
      'NLog',
      '2024-05-01 10:00:00.1234|WARN|Shop.Program|hello',
      { time: '2024-05-01 10:00:00.1234', level: 'WARN', logger: 'Shop.Program', message: 'hello' },
    ],
    [
      'log4net',
      `${day} [10] FATAL Shop.Cart - out`,
      { time: day, thread: '10', level: 'FATAL', logger: 'Shop.Cart', message: 'out' },
    ],
    [
      'the .NET console',
      '2024-05-01 10:00:00 fail: Shop.Cart[14] late',
      { time: '2024-05-01 10:00:00', level: 'fail', logger: 'Shop.Cart', event_id: '14', message: 'late' },
    ],
    [
      'Ruby',
      'E, [2024-05-01T10:11:12.123456 #1234] ERROR -- shop: oops',
      { time: '2024-05-01T10:11:12.123456', pid: '1234', level: 'ERROR', logger: 'shop', message: 'oops' },
    ],
    [
      'Rails',
      'I, [2024-05-01T10:11:12.123456 #1234]  INFO -- : [6c-1] Started GET "/"',
      { time: '2024-05-01T10:11:12.123456', pid: '1234', level: 'INFO', message: '[6c-1] Started GET "/"' },
    ],
    [
      'Monolog',
      '[2024-05-01 10:11:12] prod.NOTICE: done {"a":1} []',
      { time: '2024-05-01 10:11:12', logger: 'prod', level: 'NOTICE', message: 'done {"a":1} []' },
    ],
    [
      'Spark',
      '24/05/01 20:10:40 INFO executor.Task: 1',
      { time: '24/05/01 20:10:40', level: 'INFO', logger: 'executor.Task', message: '1' },
    ],
    [
      'glog',
      'W0517 15:04:22.619632  4711 file.cc:253] hm',
      { time: 'W0517 15:04:22.619632', level: 'W', thread: '4711', source: 'file.cc:253', message: 'hm' },
    ],
    [
      'vdsm',
      `Thread-1::ERROR::${day}::vdsm::74::vds::(run) bad`,
      { thread: 'Thread-1', level: 'ERROR', time: day, source: 'vdsm::74', logger: 'vds', message: '(run) bad' },
    ],
    [
      'env_logger',
      '[2024-05-01T10:00:00Z INFO  my_crate::web] hi',
      { time: '2024-05-01T10:00:00Z', level: 'INFO', logger: 'my_crate::web', message: 'hi' },
    ],
    [
      'Rust tracing',
      '2024-05-01T10:00:00.000000Z  WARN shop::web: hi',
      { time: '2024-05-01T10:00:00.000000Z', level: 'WARN', logger: 'shop::web', message: 'hi' },
    ],
    [
      'zap',
      '2024-05-01T10:00:00.000Z\tINFO\tweb.srv\tsrv/srv.go:12\tup\t{"a":1}',
      {
        time: '2024-05-01T10:00:00.000Z',
        level: 'INFO',
        logger: 'web.srv',
        source: 'srv/srv.go:12',
        message: 'up\t{"a":1}',
      },
    ],
    [
      'Go',
      '2024/05/01 01:23:23 /a/b/d.go:23: hello',
      { time: '2024/05/01 01:23:23', source: '/a/b/d.go:23', message: 'hello' },
    ],
    [
      'RabbitMQ',
      '2024-05-01 10:00:00.123 [info] <0.22.0> hello',
      { time: '2024-05-01 10:00:00.123', level: 'info', pid: '0.22.0', message: 'hello' },
    ],
    [
      'OpenStack',
      '2024-05-01 00:00:00.008 25746 INFO nova.api [req-1 - -] GET',
      { time: '2024-05-01 00:00:00.008', pid: '25746', level: 'INFO', logger: 'nova.api', message: '[req-1 - -] GET' },
    ],
    [
      'a level alone',
      '2024-05-01 10:00:00 INFO 200 OK',
      { time: '2024-05-01 10:00:00', level: 'INFO', message: '200 OK' },
    ],
    ['a stamp alone', '2024-05-01 10:00:00 hello there', { time: '2024-05-01 10:00:00', message: 'hello there' }],
    [
      'an exception',
      `${day} ERROR ValueError: bad`,
      { time: day, level: 'ERROR', message: 'ValueError: bad', exception: 'ValueError' },
    ],
  ];
  for (const [layout, line, fields] of cases)
    it(layout, () => {
      assert.deepEqual(fieldsOf(line), fields);
    });
});

describe('textLog', () => {
  const head = `${day} ERROR [main] Cart - gone`;
  const traces: readonly (readonly [language: string, lines: readonly string[], exception: string | undefined])[] = [
    [
      'Java: the one thrown',
      [
        'java.lang.IllegalStateException: a',
        '\tat x.Y.z(Y.java:1)',
        'Caused by: java.io.IOException: b',
        '\t... 3 more',
      ],
      'java.lang.IllegalStateException',
    ],
    ['Java, but no suppressed one', ['java.io.IOException: a', '\tSuppressed: x.Other: b'], 'java.io.IOException'],
    ['Java, uncaught', ['Exception in thread "main" java.lang.Error: a'], 'java.lang.Error'],
    [
      'Python: the one that got out',
      ['Traceback (most recent call last):', '  File "a.py", line 1, in f', '    raise', 'shop.errors.PaymentError: a'],
      'shop.errors.PaymentError',
    ],
    [
      '.NET: the inner one',
      ['System.InvalidOperationException: a', ' ---> System.IO.IOException: b', '   at F.Bar()'],
      'System.IO.IOException',
    ],
    ['JavaScript', ['TypeError: x is not a function', '    at f (a.js:1:2)'], 'TypeError'],
    ['no trace', ['and so on: more', 'See also: the manual'], undefined],
  ];
  for (const [language, lines, exception] of traces)
    it(`finds the exception of a trace below: ${language}`, () => {
      assert.equal(fieldsOf(head, ...lines).exception, exception);
    });

  it('tells the root cause of an exception from the exception', () => {
    const causes = ['Caused by: a.FirstException: b', '\t... 3 more', 'Caused by: java.io.IOException: c'];
    const { exception, root_cause } = fieldsOf(head, 'java.lang.IllegalStateException: a', ...causes);
    assert.deepEqual([exception, root_cause], ['java.lang.IllegalStateException', 'java.io.IOException']);
  });

  it('finds level and message below where the layout has two lines', () => {
    const jul = fieldsOf('May 01, 2024 10:11:12 AM org.shop.Cart pay', 'SEVERE: no money');
    assert.deepEqual([jul.logger, jul.level, jul.message], ['org.shop.Cart', 'SEVERE', 'no money']);
    const net = fieldsOf('2024-05-01 10:11:12 info: Shop.Cart[3]', '      Now listening');
    assert.deepEqual([net.logger, net.message], ['Shop.Cart', 'Now listening']);
  });

  it('is told from other formats by the parts of its lines', () => {
    const score = (text: string): number => textLog.score(sampleOf(text));
    assert.equal(score(`${head}\n${head}\n`), 0.8);
    assert.ok(score(`${head}\nat x\nat y\nat z\nat w\nat v\n`) > 0.3, 'traces do not make it less');
    for (const foreign of [
      '{"time":"2024-05-01T10:00:00Z","level":"INFO"}',
      'time=2024-05-01T10:00:00Z level=info msg=x',
      '10.0.0.1 - - [01/May/2024:10:00:00 +0000] "GET / HTTP/1.1" 200 1',
      'May  1 10:00:00 host sshd[12]: Accepted password for root',
      'just some prose with INFO in it',
      '1700000000 17 18 19',
    ])
      assert.equal(score(`${foreign}\n`), 0, foreign);
    assert.equal(jsonLines.score(sampleOf(head)) + logfmt.score(sampleOf(head)), 0);
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const written = fc.record({
    level: fc.constantFrom('TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'),
    thread: fc.stringMatching(/^[a-z]{1,6}-[0-9]{1,3}$/),
    logger: fc.tuple(word, fc.stringMatching(/^[A-Z][a-z]{1,8}$/)).map((parts) => parts.join('.')),
    message: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    below: fc.array(fc.stringMatching(/^\tat [a-z.]{1,20}$/), { maxLength: 3 }),
  });

  it('reads back any record that a logger writes, traces below it included', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 10 }), (all) => {
        const lines = all.flatMap(({ level, thread, logger, message, below }) => [
          `${day} ${level.padEnd(5)} [${thread}] ${logger} - ${message}`,
          ...below,
        ]);
        const { records, rejects } = recordsOf(textLog, lines.join('\n'));
        assert.equal(rejects.length, 0);
        assert.deepEqual(
          records.map(({ values }) => Object.fromEntries(values)),
          all.map(({ level, thread, logger, message }) => ({ time: day, level, thread, logger, message })),
        );
      }),
    );
  });

  it('takes any bytes, with a stamp before them or without', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const tail = Buffer.from(bytes.map((byte) => (byte === 10 || byte === 27 ? 32 : byte)));
        recordsOf(textLog, Buffer.concat([Buffer.from(`${day} `), tail]));
        recordsOf(textLog, bytes);
      }),
    );
  });
});
