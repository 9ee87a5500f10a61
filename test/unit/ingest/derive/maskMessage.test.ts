import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maskMessage } from '../../../../src/ingest/derive/maskMessage';

function masked(text: string | Uint8Array, offset = 0): string {
  const source = Buffer.concat([Buffer.alloc(offset, 0x78), Buffer.from(text)]);
  const target = new Uint8Array(maskMessage.room(source.length - offset) + offset);
  const end = maskMessage.write(source, offset, source.length, target, offset);
  assert.ok(end - offset <= maskMessage.room(source.length - offset), 'it keeps to its room');
  return Buffer.from(target.subarray(offset, end)).toString('latin1');
}

describe('maskMessage', () => {
  const cases: readonly (readonly [message: string, masked: string])[] = [
    ['Started in 13.531 seconds', 'Started in <*> seconds'],
    ['took 35ms, size 17.7GB, load -3 %', 'took <*>ms, size <*>GB, load <*> %'],
    ['Connected to 10.10.34.11:48069 at 2024-01-02 03:04:05,678', 'Connected to <*> at <*> <*>'],
    ['block blk_-1608999687919862906 of thread-pool1-thread-12', 'block blk_<*> of thread-pool<*>-thread-<*>'],
    ['order 7d444840-9dc0-11d1-b245-5ffdce74fad2 paid', 'order <*> paid'],
    ['order deadbeef-cafe-babe-face-deadbeefcafe paid', 'order <*> paid'],
    ['pointer 0x7ffc016a2eb0, etag 3f8a9bc2, job a1b2c3d4', 'pointer <*>, etag <*>, job <*>'],
    ['read /var/log/app/x.log and C:\\logs\\app.log.', 'read <*> and <*>.'],
    ['GET https://shop.example/a?b=c&d=1;e got HTTP/1.1 404', 'GET <*> got HTTP/<*> <*>'],
    ['mail to ann.lee@example.org: bounced', 'mail to <*>: bounced'],
    ["user \"Ann Lee\" can't read 'secret file' today", "user <*> can't read <*> today"],
    ['state="a \\" b" x=12', 'state=<*> x=<*>'],
    ['body {"id":1,"name":"x"}', 'body {<*>}'],
    ['list [1, 2, 3] of [4,5]', 'list [<*>] of [<*>]'],
    ['either/or and TCP/IP stay', 'either/or and TCP/IP stay'],
    ['  too \t many   blanks ', 'too many blanks'],
    ['first line\nsecond line 5', 'first line'],
    ['a@#0@ is no address', 'a@#<*>@ is no address'],
    ['', ''],
  ];
  for (const [message, expected] of cases)
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(message)}`, () => {
      assert.equal(masked(message), expected);
    });

  const messages = fc.array(
    fc.oneof(
      fc.constantFrom('user', ' ', '  ', '"', "'", '=', ':', '/', '\\', '<*>', '<', '*>', '@', '.', '-', ',', '[', ']'),
      fc.constantFrom('a1', '12', 'f00d', 'x9y', '0x1f', 'été', '\n', '\t', 'http://', '~', '+', '\u0000', '=1'),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 200 },
  );

  it('leaves what is masked as it is, whatever the message, but for quotes behind backslashes', () => {
    fc.assert(
      fc.property(messages, (parts) => {
        fc.pre(!/\\['"]/.test(parts.join('')));
        const once = masked(Buffer.from(parts.join('')));
        assert.equal(masked(Buffer.from(once, 'latin1')), once);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any bytes, and gives the same wherever they lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 900 }), fc.nat(9), (bytes, offset) => {
        assert.equal(masked(bytes, offset), masked(bytes));
      }),
    );
  });

  it('gives one text for any two numbers, ids, quoted names and paths in the same place', () => {
    const value = fc.oneof(
      fc.nat().map(String),
      fc.uuid(),
      fc.ipV4(),
      fc.stringMatching(/^"[a-z ]{0,20}"$/),
      fc.stringMatching(/^(\/[a-z0-9.]{1,8}){1,4}$/).filter((path) => !path.endsWith('.')),
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        assert.equal(masked(`lost ${one} while waiting`), masked(`lost ${other} while waiting`));
      }),
    );
  });

  it('cuts long messages, of one word or of many, and of letters outside of ASCII', () => {
    for (const text of ['x'.repeat(2000), 'word '.repeat(400), '1 '.repeat(1000), 'é'.repeat(1000)])
      assert.ok(masked(text).length <= 300);
    assert.ok(masked('word '.repeat(400)).startsWith('word word'));
  });
});
