import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatOf } from '../../../../../src/ingest/detection/detectFormat';
import { plainText } from '../../../../../src/ingest/formats/text/plainText';
import { textLog } from '../../../../../src/ingest/formats/text/textLog';
import { dimensionOf, logFolder } from '../../logFolder';
import { recordsOf, sampleOf } from '../../recordsOf';

const held = textLog.holding?.(['pairs']) ?? assert.fail();
const head = '2024-05-01 10:11:12,123 INFO shop.Cart - ';

/** The pairs of a message. */
function pairsOf(message: string): Readonly<Record<string, string>> {
  const { records } = recordsOf(held, `${head}${message}\n`);
  const { time, level, logger, message: whole, ...pairs } = Object.fromEntries(records[0]?.values ?? []);
  assert.deepEqual([time, level, whole], ['2024-05-01 10:11:12,123', 'INFO', message.trim()], 'the line as it was');
  return pairs;
}

describe('pairs amid a message', () => {
  const cases: readonly (readonly [what: string, message: string, pairs: Readonly<Record<string, string>>])[] = [
    ['between words', 'login of user=ann took=12ms in all', { user: 'ann', took: '12ms' }],
    ['with marks behind', 'done (user=ann), took=12ms; code=7.', { user: 'ann', took: '12ms', code: '7' }],
    ['without blanks between', 'User{id=5,name=bob;plan=x}', { id: '5', name: 'bob', plan: 'x' }],
    ['in quotes', 'set plan="gold plus" by=b', { plan: 'gold plus', by: 'b' }],
    ['with brackets and commas of their own', 'ids=[1,2] of=f(x)', { ids: '[1,2]', of: 'f(x)' }],
    ['of an open quote', 'plan="gold plus', { plan: '"gold' }],
    ['of a key that comes again, and of one that the line has', 'a=1 a=2 level=x', { a: '1' }],
  ];
  for (const [what, message, pairs] of cases)
    it(`are fields ${what}`, () => {
      assert.deepEqual(pairsOf(message), pairs);
    });

  it('are none in URLs, comparisons, empty values, and keys that begin with no letter', () => {
    for (const message of [
      'get /a?b=c&d=e',
      'if a==b or c>=d',
      'user= , next',
      '7=8 -x=y =z "q"=r',
      `${'k'.repeat(65)}=1`,
    ])
      assert.deepEqual(pairsOf(message), {}, message);
  });

  it('read back whatever is written', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    const pairs = fc.dictionary(
      word.filter((key) => !['time', 'level', 'logger', 'message'].includes(key)),
      fc.stringMatching(/^[A-Za-z0-9/:_-]{1,10}$/),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(word, pairs, (before, written) => {
        const text = Object.entries(written).map(([key, value]) => `${key}=${value}`);
        assert.deepEqual(pairsOf([`${before} then`, ...text].join(' ')), written);
      }),
    );
  });

  it('never throw, and take no longer than the text is long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        recordsOf(held, Buffer.concat([Buffer.from(head), bytes, Buffer.from('\n')]).toString('latin1'));
      }),
    );
    for (const part of ['a=,', 'a="', 'a,b,', 'aaa', '(a=)'])
      assert.equal(recordsOf(held, `${head}${part.repeat(100_000)}\n`).records.length, 1);
  });
});

describe('a text log', () => {
  const lines = (n: number, make: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => make(i)).join('\n');
  const settledId = (text: string): string | undefined => textLog.settled?.(sampleOf(text)).id;

  it('has its messages looked through only where most have a pair of one key', () => {
    const some = (share: number) => lines(20, (i) => `${head}x ${i < share ? `user=u${i}` : `k${i}=v`}`);
    assert.equal(settledId(`${some(11)}\n`), 'text>pairs');
    assert.equal(settledId(`${some(10)}\n`), 'text');
    assert.equal(settledId(`${lines(4, () => `${head}user=a`)}\n`), 'text', 'too few to tell');
    assert.equal(formatOf('text>pairs').id, 'text>pairs');
  });

  const { read } = logFolder();

  it('takes roles and dimensions from the pairs, whatever stands below a line', async () => {
    const line = (i: number) =>
      `${head.replace('10:11', `10:${10 + (i % 50)}`)}done user=u${i % 5} took=${i}ms shop=s${i % 3}\n\tat below k=v`;
    const reading = await read('shop.log', lines(60, line));
    assert.deepEqual(reading.inference.roles.user, ['user']);
    assert.deepEqual(dimensionOf(reading, 'shop').slice(0, 4), ['s0', 's1', 's2', 's0']);
    assert.deepEqual([reading.source.events, reading.source.rejected], [60, 0]);
    assert.equal(reading.source.format, 'Text log with key=value');
  });

  it('does so without a level, too, and before its first stamp', async () => {
    const text = `begins\n${lines(20, (i) => `2024-05-01 10:${10 + i}:00 done user=u${i % 5}`)}`;
    const reading = await read('plain.log', text);
    assert.equal(reading.inference.roles.user[0], 'user');
    assert.equal(plainText.settled?.(sampleOf(`${text}\n`)).id, 'plain>pairs');
    assert.deepEqual([reading.source.events, reading.source.rejected], [20, 1]);
  });
});
